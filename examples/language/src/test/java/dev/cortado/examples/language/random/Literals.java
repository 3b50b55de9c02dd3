package dev.cortado.examples.language.random;

import java.util.List;

/** Numbers at which arithmetic is likely to be wrong. Host only. */
final class Literals {
  private static final List<String> INTS =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "3",
          "7",
          "8",
          "10",
          "31",
          "32",
          "33",
          "63",
          "64",
          "100",
          "127",
          "128",
          "-128",
          "-129",
          "255",
          "256",
          "32767",
          "32768",
          "-32768",
          "-32769",
          "65535",
          "65536",
          "0x7fffffff",
          "0x80000000",
          "0x80000001",
          "0x55555555",
          "0xfffffffe",
          "1000003");
  private static final List<String> LONGS =
      List.of(
          "0L",
          "1L",
          "-1L",
          "2L",
          "31L",
          "32L",
          "63L",
          "64L",
          "0xffffffffL",
          "0x100000000L",
          "-0x80000000L",
          "-0x80000001L",
          "0x7fffffffL",
          "0x80000000L",
          "Long.MAX_VALUE",
          "Long.MIN_VALUE",
          "0x5555555555555555L",
          "0xff00ff00ff00ff00L",
          "-0x100000000L",
          "1000000007L");

  private static final List<String> FLOATS =
      List.of(
          "0f",
          "1f",
          "-0f",
          "0.1f",
          "-2.5f",
          "3f",
          "1e10f",
          "-1e-10f",
          "16777217f",
          "2147483648f",
          "-2147483648f",
          "9.223372e18f",
          "Float.NaN",
          "Float.POSITIVE_INFINITY",
          "Float.MIN_VALUE",
          "1e-40f",
          "Float.MAX_VALUE",
          "0x1.fffffep-3f");
  private static final List<String> DOUBLES =
      List.of(
          "0d",
          "1d",
          "-0d",
          "0.1",
          "-2.5",
          "3d",
          "1e100",
          "-1e-100",
          "9007199254740993d",
          "2147483647.5",
          "-2147483648.5",
          "9.223372036854775807e18",
          "Double.NaN",
          "Double.NEGATIVE_INFINITY",
          "Double.MIN_VALUE",
          "1e-310",
          "Double.MAX_VALUE",
          "0x1.fffffefffffffp-3",
          "1.0000000596046448");

  private Literals() {}

  static String of(Type type, Choices choices) {
    return switch (type) {
      case INT ->
          choices.chance(20)
              ? "0x" + Integer.toHexString(choices.below(Integer.MAX_VALUE) * 3)
              : choices.of(INTS);
      case LONG ->
          choices.chance(20)
              ? choices.below(Integer.MAX_VALUE) + "L * " + choices.below(Integer.MAX_VALUE)
              : choices.of(LONGS);
      case BOOLEAN -> choices.chance(50) ? "true" : "false";
      case FLOAT -> choices.of(FLOATS);
      case DOUBLE -> choices.of(DOUBLES);
      case NODE -> "null";
      default -> "(" + type.word() + ") " + choices.of(INTS);
    };
  }

  static Integer ofInt(Choices choices) {
    return (int) parsed(choices.of(INTS));
  }

  static Long ofLong(Choices choices) {
    String text = choices.of(LONGS);
    return switch (text) {
      case "Long.MAX_VALUE" -> Long.MAX_VALUE;
      case "Long.MIN_VALUE" -> Long.MIN_VALUE;
      default -> parsed(text.substring(0, text.length() - 1));
    };
  }

  private static long parsed(String text) {
    boolean hexadecimal = text.startsWith("0x");
    return hexadecimal ? Long.parseUnsignedLong(text.substring(2), 16) : Long.decode(text);
  }
}
