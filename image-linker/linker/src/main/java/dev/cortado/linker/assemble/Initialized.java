package dev.cortado.linker.assemble;

import dev.cortado.linker.world.TrustedLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of an application's classes the JVM has initialized, and which of them only after the
 * wiring, for the linker. Host only.
 */
final class Initialized {
  private final List<Class<?>> classes = new ArrayList<>();
  private final Set<Class<?>> byWiring = new HashSet<>();

  synchronized void add(Class<?> defined) {
    classes.add(defined);
  }

  /** Notes that the wiring has ended. */
  synchronized void endWiring() {
    for (Class<?> each : classes) {
      if (is(each)) {
        byWiring.add(each);
      }
    }
  }

  /** Returns the internal names of the classes that were initialized since the wiring ended. */
  synchronized Set<String> sinceWiring() {
    Set<String> names = new TreeSet<>();
    for (Class<?> each : classes) {
      if (!byWiring.contains(each) && is(each)) {
        names.add(each.getName().replace('.', '/'));
      }
    }
    return names;
  }

  /** Returns whether the JVM has initialized the class; it does not do so for the question. */
  static boolean is(Class<?> type) {
    return !Question.ask(type);
  }

  /** Only the JDK's own Unsafe tells, in all releases. */
  private static final class Question {
    private static final MethodHandle SHOULD_BE_INITIALIZED = find();

    private static MethodHandle find() {
      try {
        MethodHandles.Lookup lookup = TrustedLookup.get();
        Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
        Object instance =
            lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
        return lookup
            .findVirtual(
                unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class))
            .bindTo(instance);
      } catch (Throwable e) {
        throw new IllegalStateException("jdk.internal.misc.Unsafe", e);
      }
    }

    static boolean ask(Class<?> type) {
      try {
        return (boolean) SHOULD_BE_INITIALIZED.invoke(type);
      } catch (Throwable e) {
        throw new IllegalStateException(type.getName(), e);
      }
    }
  }
}
