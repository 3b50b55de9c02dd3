package dev.cortado.examples.pingpong;

import dev.cortado.hal.Board;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** Wires two actors of one level, one ball, and a queue each way. Host, at build time. */
public final class PingPong implements Firmware {
  private static final int RALLY_HITS = 1000;
  private static final int PERIOD_MILLIS = 250;
  private static final int LONGEST_LINE_BYTES = 32;

  /** Made by the image linker. */
  public PingPong() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.clock();
    Pool<Ball> balls = wiring.pool("balls", 1, Ball::new);
    Queue<Ball> toPing = wiring.queue("to ping");
    Queue<Ball> toPong = wiring.queue("to pong");
    Pool<SerialBuffer> lines = wiring.pool("lines", 2, () -> new SerialBuffer(LONGEST_LINE_BYTES));
    wiring.actor(
        "ping",
        Priority.of(1),
        new Ping(
            RALLY_HITS,
            balls,
            toPing,
            toPong,
            board.led(),
            new Announcer(lines, board.serial()),
            clock.every(clock.ticksOfMillis(PERIOD_MILLIS))));
    wiring.actor("pong", Priority.of(1), new Pong(toPong, toPing));
  }
}
