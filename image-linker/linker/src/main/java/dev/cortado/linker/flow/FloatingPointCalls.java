package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** The JDK's methods on floats and doubles that have no bytecode, or none for a device. */
final class FloatingPointCalls {
  private static final Set<String> BUILT_IN =
      Set.of(
          "java/lang/Float.floatToRawIntBits",
          "java/lang/Float.intBitsToFloat",
          "java/lang/Double.doubleToRawLongBits",
          "java/lang/Double.longBitsToDouble",
          "java/lang/Math.sqrt",
          "java/lang/StrictMath.sqrt");

  private static final Set<String> MATH = Set.of("java/lang/Math", "java/lang/StrictMath");
  private static final String DEVICE = "dev/cortado/machine/math/";
  private static final Map<String, String> REPLACED = new HashMap<>();

  static {
    replace("DeviceMath", "(F)F", "abs");
    replace("DeviceMath", "(FF)F", "min", "max");
    replace("DeviceMath", "(FFF)F", "fma");
    replace("DeviceMath", "(D)D", "abs", "floor", "ceil", "rint");
    replace("DeviceMath", "(DD)D", "min", "max");
    replace("DeviceMath", "(DDD)D", "fma");
    replace("Trigonometry", "(D)D", "sin", "cos", "tan");
    replace("Arcs", "(D)D", "atan", "asin", "acos");
    replace("Arcs", "(DD)D", "atan2");
    replace("Logarithms", "(D)D", "log", "log10", "log1p");
    replace("Exponentials", "(D)D", "expm1", "sinh", "cosh", "tanh");
  }

  private FloatingPointCalls() {}

  /** Returns whether the linker compiles the call itself. */
  static boolean isBuiltIn(MethodInsnNode call) {
    return BUILT_IN.contains(call.owner + "." + call.name);
  }

  /** Returns the method that the device runs: another one where the JDK's has no bytecode. */
  static MethodKey target(MethodInsnNode call) {
    if (MATH.contains(call.owner)) {
      String owner = REPLACED.get(call.name + call.desc);
      if (owner != null) {
        return new MethodKey(owner, call.name, call.desc);
      }
      if (call.name.equals("IEEEremainder")) {
        return new MethodKey(DEVICE + "DeviceMath", "remainder", call.desc);
      }
    }
    return new MethodKey(call.owner, call.name, call.desc);
  }

  private static void replace(String owner, String descriptor, String... names) {
    for (String name : names) {
      REPLACED.put(name + descriptor, DEVICE + owner);
    }
  }
}
