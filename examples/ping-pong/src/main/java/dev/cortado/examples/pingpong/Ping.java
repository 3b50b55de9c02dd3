package dev.cortado.examples.pingpong;

import dev.cortado.hal.Led;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.PeriodicGate;

/**
 * Takes a ball from the pool, plays a rally with it, gives it back and waits for the next period.
 * The LED is lit during a rally. Device.
 */
final class Ping extends Actor {
  private final int rallyHits;
  private final Pool<Ball> balls;
  private final Queue<Ball> toPing;
  private final Queue<Ball> toPong;
  private final Led rallyLed;
  private final Announcer announcer;
  private final PeriodicGate period;

  Ping(
      int rallyHits,
      Pool<Ball> balls,
      Queue<Ball> toPing,
      Queue<Ball> toPong,
      Led rallyLed,
      Announcer announcer,
      PeriodicGate period) {
    this.rallyHits = rallyHits;
    this.balls = balls;
    this.toPing = toPing;
    this.toPong = toPong;
    this.rallyLed = rallyLed;
    this.announcer = announcer;
    this.period = period;
  }

  @Override
  protected void run() {
    int rallies = 0;
    while (true) {
      rallies++;
      announcer.announce(rallies, play());
      period.await();
    }
  }

  /** Returns how often the other side has hit the ball. */
  private int play() {
    Ball ball = balls.take();
    ball.hits = 0;
    rallyLed.on();
    while (ball.hits < rallyHits) {
      toPong.put(ball);
      ball = toPing.take();
    }
    rallyLed.off();
    int hits = ball.hits;
    ball.free();
    return hits;
  }
}
