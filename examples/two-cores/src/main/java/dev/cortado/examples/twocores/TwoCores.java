package dev.cortado.examples.twocores;

import dev.cortado.hal.Board;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/**
 * Wires an actor that asks and one that tells on core 0, and one that counts and one that blinks on
 * core 1. Host, at build time.
 */
public final class TwoCores implements Firmware {
  private static final int PERIOD_MILLIS = 20;
  private static final int BLINK_MILLIS = 10;
  private static final int LONGEST_LINE_BYTES = 40;

  /** Made by the image linker. */
  public TwoCores() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.clock();
    Pool<Range> ranges = wiring.pool("ranges", 2, Range::new);
    Queue<Range> asked = wiring.queue("asked");
    Queue<Range> counted = wiring.queue("counted");
    Pool<SerialBuffer> lines = wiring.pool("lines", 2, () -> new SerialBuffer(LONGEST_LINE_BYTES));
    Asking asking =
        wiring.actor(
            "asking",
            Priority.of(2),
            new Asking(ranges, asked, clock.every(clock.ticksOfMillis(PERIOD_MILLIS))));
    wiring.patient(asking); // it waits on purpose until a range has been counted and told
    wiring.actor("telling", Priority.of(1), new Telling(counted, lines, board.serial()));
    wiring.actor("counting", Priority.of(1).onCore(1), new Counting(asked, counted));
    wiring.actor(
        "blinking",
        Priority.of(2).onCore(1),
        new Blinking(board.led(), clock.every(clock.ticksOfMillis(BLINK_MILLIS))));
  }
}
