package dev.cortado.examples.blinky;

import dev.cortado.hal.Board;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.time.Clock;

/** Wires one actor that blinks the board's main LED. Host, at build time. */
public final class Blinky implements Firmware {
  /** How long the LED is on, and how long it is off. */
  private static final int HALF_PERIOD_MILLIS = 500;

  private static final int LONGEST_LINE_BYTES = 8;

  /** Made by the image linker. */
  public Blinky() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.clock();
    Pool<SerialBuffer> lines = wiring.pool("lines", 2, () -> new SerialBuffer(LONGEST_LINE_BYTES));
    wiring.actor(
        "blinker",
        Priority.of(1),
        new Blinker(
            board.led(),
            clock.every(clock.ticksOfMillis(HALF_PERIOD_MILLIS)),
            lines,
            board.serial()));
  }
}
