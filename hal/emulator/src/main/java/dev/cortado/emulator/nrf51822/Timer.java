package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Nrf51822;

/**
 * TIMER0 to TIMER2 (chapter 18), which count the 16 MHz clock divided by a power of two. Host only.
 */
final class Timer implements NordicBlock.Behaviour {
  private static final int CHANNELS = 4;
  private static final int START = 0;
  private static final int STOP = 1;
  private static final int COUNT = 2;
  private static final int CLEAR = 3;
  private static final int SHUTDOWN = 4;
  private static final int CAPTURE = 16;

  private final int base;
  private final boolean wide;
  private final Timeline timeline;
  private final NordicBlock block;
  private final Registers registers;
  private boolean running;
  private long count;
  private long countedAt;
  private Timeline.Event next;

  /** Makes the timer at {@code base}; only TIMER0 has more than 16 bits. */
  Timer(int base, int line, boolean wide, Timeline timeline, Nvic nvic, UnknownAccesses unknown) {
    this.base = base;
    this.wide = wide;
    this.timeline = timeline;
    block =
        new NordicBlock(base, line, nvic, this, unknown)
            .tasks(at(Nrf51822.TIMER0_TASKS_START), 5)
            .tasks(at(Nrf51822.TIMER0_TASKS_CAPTURE), CHANNELS)
            .events(at(Nrf51822.TIMER0_EVENTS_COMPARE), CHANNELS);
    registers =
        block
            .registers()
            .declare(at(Nrf51822.TIMER0_SHORTS), 0)
            .declare(at(Nrf51822.TIMER0_MODE), 0)
            .declare(at(Nrf51822.TIMER0_BITMODE), 0)
            .declare(at(Nrf51822.TIMER0_PRESCALER), 4)
            .declareMany(at(Nrf51822.TIMER0_CC), CHANNELS, 0)
            .declare(at(Nrf51822.TIMER0_POWER), 1);
  }

  NordicBlock block() {
    return block;
  }

  private int at(int timer0Address) {
    return timer0Address - Nrf51822.TIMER0_BASE + base;
  }

  @Override
  public void task(int number) {
    compareWhatIsDue();
    catchUp();
    switch (number) {
      case START -> {
        running = true;
        countedAt = timeline.now();
      }
      case STOP -> running = false;
      case COUNT -> {
        if (counter()) {
          count = count + 1 & mask();
          compare();
        }
      }
      case CLEAR -> {
        count = 0;
        countedAt = timeline.now();
      }
      case SHUTDOWN -> {
        running = false;
        count = 0;
      }
      default -> registers.set(at(Nrf51822.TIMER0_CC) + 4 * (number - CAPTURE), (int) count);
    }
    plan();
  }

  @Override
  public void stored(int address, int value, int previous) {
    registers.set(address, previous);
    compareWhatIsDue();
    registers.set(address, value);
    plan();
  }

  /** The instruction that accesses the timer may have passed a compare value by a few cycles. */
  private void compareWhatIsDue() {
    while (timeline.happenIfDue(next)) {
      // The next one may be due as well.
    }
  }

  private boolean counter() {
    return (registers.get(at(Nrf51822.TIMER0_MODE)) & 1) != 0;
  }

  private int prescaler() {
    return Math.min(9, registers.get(at(Nrf51822.TIMER0_PRESCALER)) & 15);
  }

  private long mask() {
    int bits =
        switch (registers.get(at(Nrf51822.TIMER0_BITMODE)) & 3) {
          case 1 -> 8;
          case 2 -> wide ? 24 : 16;
          case 3 -> wide ? 32 : 16;
          default -> 16;
        };
    return (1L << bits) - 1;
  }

  private long compareValue(int channel) {
    return registers.get(at(Nrf51822.TIMER0_CC) + 4 * channel) & mask();
  }

  private void catchUp() {
    if (running && !counter()) {
      long ticks = timeline.now() - countedAt >> prescaler();
      count = count + ticks & mask();
      countedAt += ticks << prescaler();
    }
  }

  private void plan() {
    catchUp();
    timeline.cancel(next);
    if (!running || counter()) {
      return;
    }
    long soonest = mask() + 1;
    for (int channel = 0; channel < CHANNELS; channel++) {
      long ticks = compareValue(channel) - count & mask();
      soonest = Math.min(soonest, ticks == 0 ? mask() + 1 : ticks);
    }
    next = timeline.at(countedAt + (soonest << prescaler()), cycle -> onTick());
  }

  private void onTick() {
    catchUp();
    compare();
    plan();
  }

  private void compare() {
    int shorts = registers.get(at(Nrf51822.TIMER0_SHORTS));
    long reached = count;
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (compareValue(channel) == reached) {
        block.happen(at(Nrf51822.TIMER0_EVENTS_COMPARE) + 4 * channel);
        if ((shorts >> channel & 1) != 0) {
          count = 0;
        }
        if ((shorts >> 8 + channel & 1) != 0) {
          running = false;
        }
      }
    }
  }
}
