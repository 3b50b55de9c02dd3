package dev.cortado.examples.primitives;

import static dev.cortado.examples.primitives.Scenario.say;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;
import dev.cortado.time.PeriodicGate;

/** Waits for microseconds on a Pico without a tick; says whose turn came, and how late. */
public final class Alarms implements Firmware {
  static final int BEATS = 5;
  static final int BEAT = 10_000;
  static final int GATES = 10;
  static final int GATE = 3_001;
  static final int LONG = 25_000;
  static final int PATIENCE = 12_345;

  private Clock clock;

  /** Says {@code who} and the lateness in microseconds behind it. */
  private void late(int who, int dueTicks) {
    say(who * 1000 + clock.nowTicks() - dueTicks);
  }

  @Override
  public void wire(Wiring wiring) {
    clock = Board.of(wiring).ticklessClock();
    Queue<Message> silent = wiring.queue("silent");
    Deadline patience = clock.deadline();
    PeriodicGate gate = clock.every(GATE);
    wiring.actor(
        "beat",
        Priority.of(3),
        new Script(
            () -> {
              for (int i = 1; i <= BEATS; i++) {
                clock.sleepUntil(i * BEAT);
                late(1, i * BEAT);
              }
            }));
    wiring.actor(
        "gate",
        Priority.of(2),
        new Script(
            () -> {
              for (int i = 1; i <= GATES; i++) {
                gate.await();
                late(2, i * GATE);
              }
            }));
    wiring.actor(
        "long",
        Priority.of(2),
        new Script(
            () -> {
              int start = clock.nowTicks();
              clock.sleep(LONG);
              late(3, start + LONG);
              clock.sleep(1);
              say(clock.uptimeTicks() - start > LONG ? 4 : 0);
            }));
    wiring.actor(
        "patient",
        Priority.of(1),
        new Script(
            () -> {
              int start = clock.nowTicks();
              Message none = silent.take(patience.at(start + PATIENCE));
              late(5, start + PATIENCE);
              if (none != null) {
                none.free();
              }
            }));
  }
}
