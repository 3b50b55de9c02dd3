package dev.cortado.emulator.core;

/** Which engine executes instructions; counts and states are the same. Host only. */
public enum EngineKind {
  /** Unicorn for whole blocks, the interpreter where devices or events are near. */
  UNICORN {
    @Override
    Engine create(Core core) {
      return new UnicornEngine(core);
    }
  },
  /** Plain Java only. */
  INTERPRETER {
    @Override
    Engine create(Core core) {
      return new InterpreterEngine(core);
    }
  };

  abstract Engine create(Core core);
}
