package dev.cortado.linker.world;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/**
 * The lookup that the JDK keeps for itself, which may see all its members; jdk.unsupported leads to
 * it. Host only.
 */
public final class TrustedLookup {
  private static MethodHandles.Lookup trusted;

  private TrustedLookup() {}

  /** Returns the lookup. */
  public static synchronized MethodHandles.Lookup get() throws ReflectiveOperationException {
    if (trusted == null) {
      Class<?> unsafeType = Class.forName("sun.misc.Unsafe");
      Field own = unsafeType.getDeclaredField("theUnsafe");
      own.setAccessible(true);
      Object unsafe = own.get(null);
      Field lookup = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      Object base = unsafeType.getMethod("staticFieldBase", Field.class).invoke(unsafe, lookup);
      Object offset = unsafeType.getMethod("staticFieldOffset", Field.class).invoke(unsafe, lookup);
      trusted =
          (MethodHandles.Lookup)
              unsafeType
                  .getMethod("getObject", Object.class, long.class)
                  .invoke(unsafe, base, offset);
    }
    return trusted;
  }
}
