package dev.cortado.linker.assemble;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Converts a value between the types of a lambda and its target, as LambdaMetafactory says. */
final class Conversion {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Map<String, Type> PRIMITIVES =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private Conversion() {}

  /** Converts the value on top of the stack; to void, it is dropped. */
  static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to.equals(Type.VOID_TYPE)) {
      drop(code, from);
    } else if (isPrimitive(from)) {
      fromPrimitive(code, from, to);
    } else if (isPrimitive(to)) {
      unbox(code, from, to);
    } else if (!to.equals(OBJECT)) {
      code.checkCast(to);
    }
  }

  private static void drop(GeneratorAdapter code, Type type) {
    if (type.getSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  private static void fromPrimitive(GeneratorAdapter code, Type from, Type to) {
    if (isPrimitive(to)) {
      code.cast(from, to);
      return;
    }
    Type boxed = PRIMITIVES.getOrDefault(to.getInternalName(), from);
    code.cast(from, boxed);
    code.valueOf(boxed);
  }

  private static void unbox(GeneratorAdapter code, Type from, Type to) {
    Type boxed = PRIMITIVES.get(from.getInternalName());
    if (boxed == null) {
      // A supertype of the boxes: any number will do, as for a cast of java.lang.Number.
      code.unbox(to);
      return;
    }
    Method value = new Method(boxed.getClassName() + "Value", boxed, new Type[0]);
    code.invokeVirtual(from, value);
    code.cast(boxed, to);
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }
}
