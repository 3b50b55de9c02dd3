package dev.cortado.linker.flow;

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

  private static final String MATH = "java/lang/Math";
  private static final String STRICT_MATH = "java/lang/StrictMath";
  private static final String DEVICE_MATH = "dev/cortado/machine/math/DeviceMath";
  private static final Set<String> REPLACED =
      Set.of(
          "abs(F)F",
          "abs(D)D",
          "min(FF)F",
          "min(DD)D",
          "max(FF)F",
          "max(DD)D",
          "floor(D)D",
          "ceil(D)D",
          "rint(D)D",
          "fma(FFF)F",
          "fma(DDD)D");

  private FloatingPointCalls() {}

  /** Returns whether the linker compiles the call itself. */
  static boolean isBuiltIn(MethodInsnNode call) {
    return BUILT_IN.contains(call.owner + "." + call.name);
  }

  /** Returns the class whose method the device runs: another one where the JDK's cannot. */
  static String owner(MethodInsnNode call) {
    boolean isMath = call.owner.equals(MATH) || call.owner.equals(STRICT_MATH);
    return isMath && REPLACED.contains(call.name + call.desc) ? DEVICE_MATH : call.owner;
  }
}
