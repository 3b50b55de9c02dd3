package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Nrf51822;
import java.util.function.BooleanSupplier;

/**
 * RTC0 and RTC1 (chapter 19): 24 bits at 32768 Hz divided by PRESCALER + 1. Host only.
 *
 * <p>It counts only while the low-frequency clock runs. Tasks act at once, not at the next tick.
 */
final class Rtc implements NordicBlock.Behaviour {
  private static final int START = 0;
  private static final int STOP = 1;
  private static final int CLEAR = 2;
  private static final int MASK = 0xffffff;
  private static final int TRIGGER_OVERFLOW_FROM = 0xfffff0;
  private static final double CYCLES_PER_CLOCK = 16_000_000 / 32_768.0;
  private static final int TICK = 1;
  private static final int OVERFLOW = 1 << 1;
  private static final int COMPARE_SHIFT = 16;

  private final int base;
  private final int channels;
  private final Timeline timeline;
  private final BooleanSupplier clockRuns;
  private final UnknownAccesses unknown;
  private final NordicBlock block;
  private final Registers registers;
  private boolean running;
  private int startCount;
  private long startCycle;
  private int stoppedCount;
  private long seen;
  private Timeline.Event next;

  Rtc(
      int base,
      int line,
      int channels,
      Timeline timeline,
      BooleanSupplier clockRuns,
      Nvic nvic,
      UnknownAccesses unknown) {
    this.base = base;
    this.channels = channels;
    this.timeline = timeline;
    this.clockRuns = clockRuns;
    this.unknown = unknown;
    block =
        new NordicBlock(base, line, nvic, this, unknown)
            .tasks(at(Nrf51822.RTC0_TASKS_START), 4)
            .events(at(Nrf51822.RTC0_EVENTS_TICK), 2)
            .events(at(Nrf51822.RTC0_EVENTS_COMPARE), channels);
    registers =
        block
            .registers()
            .declareMany(at(Nrf51822.RTC0_EVTEN), 3, 0)
            .declareReadOnly(at(Nrf51822.RTC0_COUNTER), 0)
            .declare(at(Nrf51822.RTC0_PRESCALER), 0)
            .declareMany(at(Nrf51822.RTC0_CC), channels, 0)
            .declare(at(Nrf51822.RTC0_POWER), 1);
  }

  NordicBlock block() {
    return block;
  }

  private int at(int rtc0Address) {
    return rtc0Address - Nrf51822.RTC0_BASE + base;
  }

  @Override
  public void task(int number) {
    switch (number) {
      case START -> {
        if (!clockRuns.getAsBoolean()) {
          unknown.note(base, "RTC started while the low-frequency clock does not run");
        } else if (!running) {
          begin(stoppedCount);
        }
      }
      case STOP -> {
        stoppedCount = count();
        running = false;
      }
      case CLEAR -> restart(0);
      default -> restart(TRIGGER_OVERFLOW_FROM);
    }
    plan();
  }

  @Override
  public void enabledInterrupts(int mask) {
    plan();
  }

  @Override
  public void loading(int address) {
    if (address == at(Nrf51822.RTC0_COUNTER)) {
      registers.set(address, count());
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    int enable = at(Nrf51822.RTC0_EVTEN);
    if (address == at(Nrf51822.RTC0_EVTENSET)) {
      registers.set(enable, registers.get(enable) | value);
    } else if (address == at(Nrf51822.RTC0_EVTENCLR)) {
      registers.set(enable, registers.get(enable) & ~value);
    }
    registers.set(at(Nrf51822.RTC0_EVTENSET), registers.get(enable));
    registers.set(at(Nrf51822.RTC0_EVTENCLR), registers.get(enable));
    plan();
  }

  private void restart(int from) {
    stoppedCount = from;
    if (running) {
      begin(from);
    }
  }

  private void begin(int from) {
    running = true;
    startCount = from;
    startCycle = timeline.now();
    seen = 0;
  }

  private double cyclesPerTick() {
    return CYCLES_PER_CLOCK * ((registers.get(at(Nrf51822.RTC0_PRESCALER)) & 0xfff) + 1);
  }

  private long ticks() {
    return (long) ((timeline.now() - startCycle + 1e-6) / cyclesPerTick());
  }

  private int count() {
    return running ? (int) (startCount + ticks()) & MASK : stoppedCount;
  }

  private int wanted() {
    return registers.get(at(Nrf51822.RTC0_EVTEN)) | block.enabledInterrupts();
  }

  private void plan() {
    timeline.cancel(next);
    if (!running || wanted() == 0) {
      return;
    }
    int now = (int) (startCount + seen) & MASK;
    long soonest = (wanted() & TICK) != 0 ? 1 : MASK + 1L - now;
    for (int channel = 0; channel < channels; channel++) {
      if ((wanted() >> COMPARE_SHIFT + channel & 1) != 0) {
        long distance = compareValue(channel) - now & MASK;
        soonest = Math.min(soonest, distance == 0 ? MASK + 1L : distance);
      }
    }
    long due = seen + soonest;
    long cycle = startCycle + (long) Math.ceil(due * cyclesPerTick());
    next = timeline.at(Math.max(cycle, timeline.now()), at -> onTick(due));
  }

  private int compareValue(int channel) {
    return registers.get(at(Nrf51822.RTC0_CC) + 4 * channel) & MASK;
  }

  private void onTick(long tick) {
    seen = tick;
    int now = (int) (startCount + tick) & MASK;
    if ((wanted() & TICK) != 0) {
      block.happen(at(Nrf51822.RTC0_EVENTS_TICK));
    }
    if (now == 0 && (wanted() & OVERFLOW) != 0) {
      block.happen(at(Nrf51822.RTC0_EVENTS_OVRFLW));
    }
    for (int channel = 0; channel < channels; channel++) {
      if ((wanted() >> COMPARE_SHIFT + channel & 1) != 0 && compareValue(channel) == now) {
        block.happen(at(Nrf51822.RTC0_EVENTS_COMPARE) + 4 * channel);
      }
    }
    plan();
  }
}
