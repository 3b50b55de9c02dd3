package dev.cortado.linker.world;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Constructors of the JDK's exceptions that make a message of a number: bodies that say so by a
 * concatenation, which the device can leave out, instead of by a builder. Host only.
 */
final class NumberedExceptions {
  private static final Handle CONCATENATION =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          MethodType.methodType(
                  CallSite.class,
                  MethodHandles.Lookup.class,
                  String.class,
                  MethodType.class,
                  String.class,
                  Object[].class)
              .toMethodDescriptorString(),
          false);

  private static final String BOUNDS = "java/lang/IndexOutOfBoundsException";

  /** From class, name and descriptor to the body. */
  static final Map<String, Consumer<MethodNode>> BODIES = new HashMap<>();

  static {
    number(BOUNDS, "java/lang/RuntimeException", Type.INT_TYPE);
    number(BOUNDS, "java/lang/RuntimeException", Type.LONG_TYPE);
    number("java/lang/ArrayIndexOutOfBoundsException", BOUNDS, Type.INT_TYPE);
    number("java/lang/StringIndexOutOfBoundsException", BOUNDS, Type.INT_TYPE);
    for (char primitive : "ZCIJFD".toCharArray()) {
      Type type = Type.getType(String.valueOf(primitive));
      number("java/lang/AssertionError", "java/lang/AssertionError", type);
    }
  }

  private NumberedExceptions() {}

  /** Lets a constructor pass the text to that of {@code to} which takes a message. */
  private static void number(String owner, String to, Type number) {
    BODIES.put(
        owner + ".<init>(" + number + ")V",
        body -> {
          body.visitVarInsn(Opcodes.ALOAD, 0);
          body.visitVarInsn(number.getOpcode(Opcodes.ILOAD), 1);
          body.visitInvokeDynamicInsn(
              "makeConcatWithConstants",
              "(" + number + ")Ljava/lang/String;",
              CONCATENATION,
              "\u0001");
          body.visitMethodInsn(Opcodes.INVOKESPECIAL, to, "<init>", "(Ljava/lang/String;)V", false);
          body.visitInsn(Opcodes.RETURN);
          body.visitMaxs(3, 3);
        });
  }
}
