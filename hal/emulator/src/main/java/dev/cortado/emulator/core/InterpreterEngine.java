package dev.cortado.emulator.core;

/** Executes every instruction in Java. Host only. */
final class InterpreterEngine implements Engine {
  private final Core core;
  private final Interpreter interpreter;

  InterpreterEngine(Core core) {
    this.core = core;
    this.interpreter = new Interpreter(core);
  }

  @Override
  public void execute(long limitCycle) {
    do {
      interpreter.step();
    } while (core.cycles < limitCycle && !core.attention);
  }
}
