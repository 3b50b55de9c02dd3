package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Nrf51822;

/**
 * POWER and CLOCK, which share their addresses (chapters 12 and 13). Host only.
 *
 * <p>Start-up times are typical ones; the core runs at 16 MHz from either oscillator.
 */
final class PowerClock implements NordicBlock.Behaviour {
  static final int RESET_BY_REQUEST = 1 << 2;
  static final int RESET_BY_WAKE_UP = 1 << 16;

  private static final long CRYSTAL_NANOS = 400_000;
  private static final long LOW_FREQUENCY_NANOS = 600_000;
  private static final long CALIBRATION_NANOS = 17_000_000;
  private static final int RUNNING = 1 << 16;
  private static final int FROM_CRYSTAL = 1;

  private final Core core;
  private final Timeline timeline;
  private final NordicBlock block;
  private final Registers registers;
  private Timeline.Event crystal;
  private Timeline.Event lowFrequency;
  private boolean off;

  PowerClock(Core core, int resetReason, UnknownAccesses unknown) {
    this.core = core;
    this.timeline = core.timeline();
    block =
        new NordicBlock(
                Nrf51822.CLOCK_BASE,
                Nrf51822.IRQ_POWER_CLOCK,
                core.exceptions().nvic(),
                this,
                unknown)
            .tasks(Nrf51822.CLOCK_TASKS_HFCLKSTART, 7)
            .tasks(Nrf51822.POWER_TASKS_CONSTLAT, 2)
            .events(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED, 5);
    registers =
        block
            .registers()
            .declareReadOnly(Nrf51822.CLOCK_HFCLKRUN, 0)
            .declareReadOnly(Nrf51822.CLOCK_HFCLKSTAT, RUNNING)
            .declareReadOnly(Nrf51822.CLOCK_LFCLKRUN, 0)
            .declareReadOnly(Nrf51822.CLOCK_LFCLKSTAT, 0)
            .declareReadOnly(Nrf51822.CLOCK_LFCLKSRCCOPY, 0)
            .declare(Nrf51822.CLOCK_LFCLKSRC, 0)
            .declare(Nrf51822.CLOCK_CTIV, 0)
            .declare(Nrf51822.CLOCK_XTALFREQ, 0xff)
            .declare(Nrf51822.POWER_RESETREAS, resetReason)
            .declareReadOnly(Nrf51822.POWER_RAMSTATUS, 3)
            .declare(Nrf51822.POWER_SYSTEMOFF, 0)
            .declare(Nrf51822.POWER_POFCON, 0)
            .declare(Nrf51822.POWER_GPREGRET, 0)
            .declare(Nrf51822.POWER_RAMON, 3)
            .declare(Nrf51822.POWER_RESET, 0)
            .declare(Nrf51822.POWER_RAMONB, 3)
            .declare(Nrf51822.POWER_DCDCEN, 0);
  }

  NordicBlock block() {
    return block;
  }

  boolean isOff() {
    return off;
  }

  boolean lowFrequencyRuns() {
    return (registers.get(Nrf51822.CLOCK_LFCLKSTAT) & RUNNING) != 0;
  }

  @Override
  public void task(int number) {
    switch (Nrf51822.CLOCK_BASE + 4 * number) {
      case Nrf51822.CLOCK_TASKS_HFCLKSTART -> {
        registers.set(Nrf51822.CLOCK_HFCLKRUN, 1);
        timeline.cancel(crystal);
        crystal = timeline.at(timeline.after(CRYSTAL_NANOS), cycle -> crystalRuns());
      }
      case Nrf51822.CLOCK_TASKS_HFCLKSTOP -> {
        timeline.cancel(crystal);
        registers.set(Nrf51822.CLOCK_HFCLKRUN, 0);
        registers.set(Nrf51822.CLOCK_HFCLKSTAT, RUNNING);
      }
      case Nrf51822.CLOCK_TASKS_LFCLKSTART -> {
        registers.set(Nrf51822.CLOCK_LFCLKRUN, 1);
        registers.set(Nrf51822.CLOCK_LFCLKSRCCOPY, registers.get(Nrf51822.CLOCK_LFCLKSRC));
        timeline.cancel(lowFrequency);
        lowFrequency =
            timeline.at(timeline.after(LOW_FREQUENCY_NANOS), cycle -> lowFrequencyStarts());
      }
      case Nrf51822.CLOCK_TASKS_LFCLKSTOP -> {
        timeline.cancel(lowFrequency);
        registers.set(Nrf51822.CLOCK_LFCLKRUN, 0);
        registers.set(Nrf51822.CLOCK_LFCLKSTAT, 0);
      }
      case Nrf51822.CLOCK_TASKS_CAL ->
          timeline.at(
              timeline.after(CALIBRATION_NANOS), cycle -> block.happen(Nrf51822.CLOCK_EVENTS_DONE));
      default -> {
        // Calibration timer and power modes: nothing that a driver could see.
      }
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    switch (address) {
      case Nrf51822.POWER_RESETREAS -> registers.set(address, previous & ~value);
      case Nrf51822.POWER_SYSTEMOFF -> {
        registers.set(address, 0);
        if ((value & 1) != 0) {
          off = true;
          timeline.cancelChip();
          core.powerOff();
        }
      }
      default -> {
        // Plain storage.
      }
    }
  }

  private void crystalRuns() {
    registers.set(Nrf51822.CLOCK_HFCLKSTAT, RUNNING | FROM_CRYSTAL);
    block.happen(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED);
  }

  private void lowFrequencyStarts() {
    int source = registers.get(Nrf51822.CLOCK_LFCLKSRCCOPY) & 3;
    registers.set(Nrf51822.CLOCK_LFCLKSTAT, RUNNING | source);
    block.happen(Nrf51822.CLOCK_EVENTS_LFCLKSTARTED);
  }
}
