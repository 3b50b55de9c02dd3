package dev.cortado.examples.primitives;

import static dev.cortado.examples.primitives.Scenario.say;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.PanicRecord;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** Fails after a while, and then says when that was, and what time it is behind the reset. */
public final class AlarmResets implements Firmware {
  static final int WHILE = 1_500;

  private Clock clock;
  private PanicRecord before;
  private int zero;

  @Override
  public void wire(Wiring wiring) {
    clock = Board.of(wiring).ticklessClock();
    before = wiring.recordPanics(PanicRecord.Then.RESET);
    wiring.actor("failing", Priority.of(1), new Script(this::failOnce));
  }

  private void failOnce() {
    clock.sleepUntil(WHILE);
    if (!before.isPresent()) {
      say(1 / zero);
    }
    say(before.uptimeTicks());
    say(clock.nowTicks());
    clock.sleepUntil(2 * WHILE);
    say(clock.nowTicks());
  }

  /** Made by the linker. */
  public AlarmResets() {}
}
