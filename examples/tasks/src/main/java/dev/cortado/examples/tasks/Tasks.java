package dev.cortado.examples.tasks;

import dev.cortado.hal.Board;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import java.nio.charset.StandardCharsets;

/** Wires three tasks, the most urgent first, and an actor that asks two of them. Host. */
public final class Tasks implements Firmware {
  private static final int BEAT_MILLIS = 10;
  private static final int ROUND_MILLIS = 200;
  private static final int LONGEST_LINE_BYTES = 40;

  /** Made by the image linker. */
  public Tasks() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.clock();
    Pool<Sum> sums = wiring.pool("sums", 2, Sum::new);
    Pool<SerialBuffer> lines = wiring.pool("lines", 2, () -> new SerialBuffer(LONGEST_LINE_BYTES));
    Clerk.Desk primes = desk(wiring, "primes");
    Clerk.Desk hailstones = desk(wiring, "hailstones");
    wiring.task("beat", new Beat(board.led(), clock.every(clock.ticksOfMillis(BEAT_MILLIS))));
    wiring.task("primes", new Primes(primes.questions(), primes.answers()));
    wiring.task("hailstones", new Hailstones(hailstones.questions(), hailstones.answers()));
    Clerk clerk =
        new Clerk(
            clock,
            clock.every(clock.ticksOfMillis(ROUND_MILLIS)),
            sums,
            primes,
            hailstones,
            lines,
            board.serial());
    wiring.actor("clerk", Priority.of(1), clerk);
    wiring.patient(clerk); // it has the tasks compute for it
  }

  private static Clerk.Desk desk(Wiring wiring, String name) {
    Queue<Sum> questions = wiring.queue("questions of " + name);
    Queue<Sum> answers = wiring.queue("answers of " + name);
    return new Clerk.Desk(name.getBytes(StandardCharsets.US_ASCII), questions, answers);
  }
}
