package dev.cortado.linker.flow;

import java.util.function.Function;

/** The classes of the JVM on which the wiring has run, by internal names. Host only. */
public interface HostClasses {
  /** Returns the class of an internal name or array descriptor; need not initialize it. */
  Class<?> type(String name);

  /**
   * Initializes a class, as a JVM does before it makes an object of it, calls a static method or
   * uses a static field of it (JLS 12.4.1). Without an effect if that is done.
   */
  void initialize(String name);

  /** Returns classes that run no initializers but those behind fields that are read. */
  static HostClasses of(Function<String, Class<?>> types) {
    return new HostClasses() {
      @Override
      public Class<?> type(String name) {
        return types.apply(name);
      }

      @Override
      public void initialize(String name) {
        // reading a field does so
      }
    };
  }
}
