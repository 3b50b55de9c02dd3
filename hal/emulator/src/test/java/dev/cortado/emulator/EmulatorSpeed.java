package dev.cortado.emulator;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.hal.facts.Nrf51822;

/** Prints how many instructions a second each engine executes; run as a program. */
final class EmulatorSpeed {
  private static final int STACK = 0x20004000;
  private static final long CYCLES = 200_000_000;

  private EmulatorSpeed() {}

  public static void main(String[] arguments) {
    for (EngineKind engine : EngineKind.values()) {
      for (int round = 0; round < 3; round++) {
        print(engine, "computing", computing());
      }
      print(engine, "polling", polling());
    }
  }

  private static void print(EngineKind engine, String what, Thumb code) {
    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      long start = System.nanoTime();
      board.runCycles(what.equals("polling") ? CYCLES / 20 : CYCLES);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%-15s %-10s %.1f million instructions a second, %.1f %% native%n",
          engine,
          what,
          board.core().instructions() / seconds / 1e6,
          100.0 * board.core().unicornInstructions() / board.core().instructions());
    }
  }

  /** Bubble sort of 64 words, filled anew by a generator of random numbers, for ever. */
  private static Thumb computing() {
    Thumb code = Thumb.withVectors(0, STACK);
    code.label("reset").load(6, 0x20000100).load(7, 1103515245).load(5, 12345);
    code.label("again").movs(4, 64).mov(3, 6);
    code.label("fill").muls(5, 7).adds(5, 13).lsrs(0, 5, 8).str(0, 3, 0).adds(3, 4);
    code.subs(4, 1).bne("fill");
    code.movs(4, 63);
    code.label("outer").mov(3, 6).movs(2, 63);
    code.label("inner").ldr(0, 3, 0).ldr(1, 3, 4).half(0x4288).b(13, "ordered");
    code.str(1, 3, 0).str(0, 3, 4);
    code.label("ordered").adds(3, 4).subs(2, 1).bne("inner").subs(4, 1).bne("outer");
    code.bl("leaf").b("again").label("leaf").push(0x30 | 1 << 14).pop(0x30 | 1 << 15);
    return code;
  }

  /** Waits for an event that never comes. */
  private static Thumb polling() {
    Thumb code = Thumb.withVectors(0, STACK);
    code.label("reset").load(5, Nrf51822.UART0_EVENTS_TXDRDY);
    code.label("wait").ldr(0, 5, 0).cmp(0, 0).beq("wait").b("reset");
    return code;
  }
}
