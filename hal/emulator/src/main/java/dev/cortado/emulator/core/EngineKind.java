package dev.cortado.emulator.core;

/** Which engine executes instructions; counts and states are the same. Host only. */
public enum EngineKind {
  /** Unicorn for code that computes, the interpreter where devices or events are near. */
  UNICORN {
    @Override
    Engine create(Core core) {
      return new UnicornEngine(core, PATIENCE);
    }
  },
  /** Unicorn for each block that it can run, at the price of speed: to compare the engines. */
  UNICORN_ALWAYS {
    @Override
    Engine create(Core core) {
      return new UnicornEngine(core, 0);
    }
  },
  /** Plain Java only. */
  INTERPRETER {
    @Override
    Engine create(Core core) {
      return new InterpreterEngine(core);
    }
  };

  /**
   * The interpreter: several times faster than Unicorn with a hook at each block, which exact
   * counts need, and strict about unaligned accesses.
   */
  public static final EngineKind DEFAULT = INTERPRETER;

  private static final int PATIENCE = 500;

  abstract Engine create(Core core);
}
