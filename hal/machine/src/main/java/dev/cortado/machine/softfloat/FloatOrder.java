package dev.cortado.machine.softfloat;

/** Comparisons of floats; all are false for a NaN, but for the last. Device and host; pure. */
public final class FloatOrder {
  private FloatOrder() {}

  /** Returns whether {@code a == b}: {@code __aeabi_fcmpeq}. */
  public static boolean isEqual(int a, int b) {
    if (a == b) {
      return !isNan(a);
    }
    return (a | b) << 1 == 0;
  }

  /** Returns whether {@code a < b}: {@code __aeabi_fcmplt}. */
  public static boolean isLess(int a, int b) {
    return !isUnordered(a, b) && place(a) < place(b);
  }

  /** Returns whether {@code a <= b}: {@code __aeabi_fcmple}. */
  public static boolean isLessOrEqual(int a, int b) {
    return !isUnordered(a, b) && place(a) <= place(b);
  }

  /** Returns whether {@code a > b}: {@code __aeabi_fcmpgt}. */
  public static boolean isGreater(int a, int b) {
    return isLess(b, a);
  }

  /** Returns whether {@code a >= b}: {@code __aeabi_fcmpge}. */
  public static boolean isGreaterOrEqual(int a, int b) {
    return isLessOrEqual(b, a);
  }

  /** Returns whether one is a NaN: {@code __aeabi_fcmpun}. */
  public static boolean isUnordered(int a, int b) {
    return isNan(a) || isNan(b);
  }

  private static boolean isNan(int bits) {
    return FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, bits << 1);
  }

  /** Returns ints in the order of their floats; both zeros are one. */
  private static int place(int bits) {
    return bits < 0 ? FloatFormat.SIGN - bits : bits;
  }
}
