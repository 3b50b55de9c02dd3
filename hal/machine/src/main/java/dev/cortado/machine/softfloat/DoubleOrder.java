package dev.cortado.machine.softfloat;

/** Comparisons of doubles; all are false for a NaN, but for the last. Device and host; pure. */
public final class DoubleOrder {
  private DoubleOrder() {}

  /** Returns whether {@code a == b}: {@code __aeabi_dcmpeq}. */
  public static boolean isEqual(long a, long b) {
    if (a == b) {
      return !isNan(a);
    }
    return (a | b) << 1 == 0;
  }

  /** Returns whether {@code a < b}: {@code __aeabi_dcmplt}. */
  public static boolean isLess(long a, long b) {
    return !isUnordered(a, b) && place(a) < place(b);
  }

  /** Returns whether {@code a <= b}: {@code __aeabi_dcmple}. */
  public static boolean isLessOrEqual(long a, long b) {
    return !isUnordered(a, b) && place(a) <= place(b);
  }

  /** Returns whether {@code a > b}: {@code __aeabi_dcmpgt}. */
  public static boolean isGreater(long a, long b) {
    return isLess(b, a);
  }

  /** Returns whether {@code a >= b}: {@code __aeabi_dcmpge}. */
  public static boolean isGreaterOrEqual(long a, long b) {
    return isLessOrEqual(b, a);
  }

  /** Returns whether one is a NaN: {@code __aeabi_dcmpun}. */
  public static boolean isUnordered(long a, long b) {
    return isNan(a) || isNan(b);
  }

  private static boolean isNan(long bits) {
    return DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, bits << 1);
  }

  /** Returns longs in the order of their doubles; both zeros are one. */
  private static long place(long bits) {
    return bits < 0 ? DoubleFormat.SIGN - bits : bits;
  }
}
