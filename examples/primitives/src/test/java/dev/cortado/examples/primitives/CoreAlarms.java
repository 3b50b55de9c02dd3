package dev.cortado.examples.primitives;

import static dev.cortado.examples.primitives.Scenario.say;

import dev.cortado.hal.rp2040.PicoBoard;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;

/** Actors of both cores wait for microseconds on one clock without a tick; none is woken early. */
public final class CoreAlarms implements Firmware {
  static final int SLEEPERS = 4;
  static final int ROUNDS = 24;

  private Clock clock;

  @Override
  public void wire(Wiring wiring) {
    clock = wiring.board(PicoBoard.class).ticklessClock();
    for (int i = 0; i < SLEEPERS; i++) {
      Queue<Message> silent = wiring.queue("silent " + i);
      Deadline patience = clock.deadline();
      int most = 2 + 7 * i;
      wiring.actor(
          "sleeper " + i,
          Priority.of(1 + i / 2).onCore(i & 1),
          new Script(() -> wait(silent, patience, most)));
    }
  }

  private void wait(Queue<Message> silent, Deadline patience, int most) {
    int early = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int ticks = 1 + round % most;
      int begun = clock.nowTicks();
      if (round % 3 == 0) {
        Message none = silent.take(patience.in(ticks));
        if (none != null) {
          none.free();
        }
      } else {
        clock.sleep(ticks);
      }
      early += clock.nowTicks() - begun < ticks - 1 ? 1 : 0;
    }
    say(1 + early);
  }

  /** Made by the linker. */
  public CoreAlarms() {}
}
