package dev.cortado.examples.primitives;

import static dev.cortado.examples.primitives.Scenario.say;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Cpu;
import dev.cortado.time.Clock;

/**
 * Looks at the 64 bits of a clock without a tick around each multiple of 2^31 counts, with
 * interrupts masked and not, while somebody more urgent is due just then.
 */
public final class Uptimes implements Firmware {
  /** The system property that says how many counts a second. */
  static final String HZ = "cortado.uptimes.hz";

  static final int HALVES = 6;

  /** Longer than anybody is late, in counts of a core's cycle. */
  private static final int LEAD = 8_000;

  private Clock clock;
  private int wrong;

  @Override
  public void wire(Wiring wiring) {
    clock = Board.of(wiring).ticklessClock(Integer.getInteger(HZ, Board.DEFAULT_TICKLESS_HZ));
    wiring.actor("looking", Priority.of(1), new Script(this::look));
    wiring.actor("punctual", Priority.of(2), new Script(this::comeInTime));
  }

  private void look() {
    for (int half = 1; half <= HALVES; half++) {
      long middle = (long) half << 31;
      clock.sleepUntil((int) middle - LEAD);
      if (half % 3 == 0) {
        Cpu.disableInterrupts();
        passes(middle);
        Cpu.enableInterrupts();
      } else {
        passes(middle);
      }
      say(half);
    }
    say(wrong);
  }

  private void passes(long middle) {
    long before = middle - LEAD;
    while (before < middle + LEAD) {
      long now = clock.uptimeTicks();
      if (now < before || now > before + LEAD) {
        wrong++;
      }
      before = now;
    }
  }

  private void comeInTime() {
    for (int half = 1; half <= HALVES; half++) {
      long middle = (long) half << 31;
      clock.sleepUntil((int) middle - 3 * LEAD);
      clock.sleepUntil((int) middle);
      long late = clock.uptimeTicks() - middle;
      if (late < 0 || late > 3 * LEAD) {
        wrong++;
      }
    }
  }

  /** Made by the linker. */
  public Uptimes() {}
}
