package dev.cortado.examples.tasks;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import dev.cortado.time.PeriodicGate;
import java.nio.charset.StandardCharsets;

/** Asks two reckoners at a time, and says on the serial line what they answer. Device. */
final class Clerk extends Actor {
  private static final int MORE_EACH_ROUND = 250;
  private static final int HEAD_START_TICKS = 5;

  private final Clock clock;
  private final PeriodicGate gate;
  private final Pool<Sum> sums;
  private final Desk primes;
  private final Desk hailstones;
  private final Pool<SerialBuffer> lines;
  private final Serial serial;
  private final byte[] below = " below ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] colon = ": ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] end = "\n".getBytes(StandardCharsets.US_ASCII);

  /**
   * A reckoner, as the clerk sees it.
   *
   * @param name what it answers
   * @param questions what it takes
   * @param answers what it puts
   */
  record Desk(byte[] name, Queue<Sum> questions, Queue<Sum> answers) {}

  Clerk(
      Clock clock,
      PeriodicGate gate,
      Pool<Sum> sums,
      Desk primes,
      Desk hailstones,
      Pool<SerialBuffer> lines,
      Serial serial) {
    this.clock = clock;
    this.gate = gate;
    this.sums = sums;
    this.primes = primes;
    this.hailstones = hailstones;
    this.lines = lines;
    this.serial = serial;
  }

  @Override
  protected void run() {
    int limit = 0;
    while (true) {
      gate.await();
      limit += MORE_EACH_ROUND;
      ask(hailstones, limit);
      clock.sleep(HEAD_START_TICKS);
      ask(primes, limit);
      announce(primes);
      announce(hailstones);
    }
  }

  private void ask(Desk desk, int limit) {
    Sum sum = sums.take();
    sum.below = limit;
    desk.questions().put(sum);
  }

  private void announce(Desk desk) {
    Sum sum = desk.answers().take();
    SerialBuffer line = lines.take();
    line.clear();
    line.append(desk.name());
    line.append(below);
    line.appendDecimal(sum.below);
    line.append(colon);
    line.appendDecimal(sum.answer);
    line.append(end);
    sum.free();
    serial.send(line);
  }
}
