package dev.cortado.linker.snapshot;

/** The LLVM types of Java's. Host only. */
public final class IrTypes {
  private IrTypes() {}

  /** Returns the type in memory of a descriptor. */
  public static String memory(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B' -> "i8";
      case 'S', 'C' -> "i16";
      case 'I' -> "i32";
      case 'J' -> "i64";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> "ptr";
    };
  }

  /** Returns the type in a variable of a descriptor. */
  public static String value(String descriptor) {
    return kindType(kind(descriptor));
  }

  /** Returns I, J, F, D or A for a descriptor. */
  public static char kind(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'J', 'F', 'D' -> descriptor.charAt(0);
      case 'L', '[' -> 'A';
      default -> 'I';
    };
  }

  /** Returns the type of a kind. */
  public static String kindType(char kind) {
    return switch (kind) {
      case 'J' -> "i64";
      case 'F' -> "float";
      case 'D' -> "double";
      case 'A' -> "ptr";
      default -> "i32";
    };
  }
}
