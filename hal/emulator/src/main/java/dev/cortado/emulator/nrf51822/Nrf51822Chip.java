package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Bus;
import dev.cortado.emulator.core.Chip;
import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.SystemControlSpace;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.CortexM;

/**
 * An nRF51822 with 256 KB of flash and 16 KB of RAM. Host only.
 *
 * <p>SysTick is there although the silicon's core was made without one, so that images which tick
 * by it can be tested.
 */
public final class Nrf51822Chip implements Chip {
  /** The core's clock, from either oscillator. */
  public static final long CLOCK_HZ = 16_000_000;

  private final Core core;
  private final Pins pins;
  private final SerialLine line;
  private final UnknownAccesses unknown;

  /** Makes a chip that is not yet powered. */
  public Nrf51822Chip(Core core, Pins pins, SerialLine line, UnknownAccesses unknown) {
    this.core = core;
    this.pins = pins;
    this.line = line;
    this.unknown = unknown;
    core.onReset(() -> reset(PowerClock.RESET_BY_REQUEST));
  }

  /** Returns the memory of this chip. */
  public static Bus newBus() {
    return new Bus(
        Nrf51822.FLASH_BASE, Nrf51822.FLASH_SIZE_BYTES, Nrf51822.RAM_BASE, Nrf51822.RAM_SIZE_BYTES);
  }

  @Override
  public void powerOn() {
    reset(0);
  }

  private void reset(int reason) {
    Bus bus = core.bus();
    Timeline timeline = core.timeline();
    timeline.cancelChip();
    pins.reset();
    bus.unmapAll();
    bus.elsewhere(unknown);
    core.reset(bus.load32(Nrf51822.FLASH_BASE), bus.load32(Nrf51822.FLASH_BASE + 4));
    Nvic nvic = core.exceptions().nvic();
    bus.map(
        SystemControlSpace.BASE,
        SystemControlSpace.SIZE_BYTES,
        new SystemControlSpace(core, CortexM.CPUID_CORTEX_M0, 0));

    Gpio gpio = new Gpio(pins, unknown);
    Gpiote gpiote = new Gpiote(gpio, pins, nvic, unknown);
    gpio.onConfiguration(gpiote::detect);
    PowerClock power = new PowerClock(core, reason, unknown);
    gpiote.onDetect(
        () -> {
          if (power.isOff()) {
            core.onNextReset(() -> reset(PowerClock.RESET_BY_WAKE_UP));
          }
        });
    map(Nrf51822.CLOCK_BASE, power.block());
    map(Nrf51822.GPIO_BASE, gpio.block());
    map(Nrf51822.GPIOTE_BASE, gpiote.block());
    map(Nrf51822.UART0_BASE, new Uart(timeline, line, nvic, unknown).block());
    map(Nrf51822.RNG_BASE, new Rng(timeline, nvic, unknown).block());
    timer(Nrf51822.TIMER0_BASE, Nrf51822.IRQ_TIMER0, true);
    timer(Nrf51822.TIMER1_BASE, Nrf51822.IRQ_TIMER1, false);
    timer(Nrf51822.TIMER2_BASE, Nrf51822.IRQ_TIMER2, false);
    rtc(Nrf51822.RTC0_BASE, Nrf51822.IRQ_RTC0, 3, power);
    rtc(Nrf51822.RTC1_BASE, Nrf51822.IRQ_RTC1, 4, power);
    FlashController flash = new FlashController(core, unknown);
    map(Nrf51822.NVMC_BASE, flash.block());
    bus.codeWriter(flash);
    information();
  }

  private void map(int base, NordicBlock block) {
    core.bus().map(base, NordicBlock.SIZE_BYTES, block);
  }

  private void timer(int base, int line, boolean wide) {
    Nvic nvic = core.exceptions().nvic();
    map(base, new Timer(base, line, wide, core.timeline(), nvic, unknown).block());
  }

  private void rtc(int base, int line, int channels, PowerClock power) {
    Rtc rtc =
        new Rtc(
            base,
            line,
            channels,
            core.timeline(),
            power::lowFrequencyRuns,
            core.exceptions().nvic(),
            unknown);
    map(base, rtc.block());
  }

  private void information() {
    NordicBlock.Behaviour passive = new NordicBlock.Behaviour() {};
    NordicBlock factory = new NordicBlock(Nrf51822.FICR_BASE, -1, null, passive, unknown);
    Registers registers = factory.registers();
    registers
        .declareReadOnly(Nrf51822.FICR_CODEPAGESIZE, Nrf51822.FLASH_PAGE_SIZE_BYTES)
        .declareReadOnly(
            Nrf51822.FICR_CODESIZE, Nrf51822.FLASH_SIZE_BYTES / Nrf51822.FLASH_PAGE_SIZE_BYTES)
        .declareReadOnly(Nrf51822.FICR_NUMRAMBLOCK, 2)
        .declareReadOnly(Nrf51822.FICR_SIZERAMBLOCKS, Nrf51822.RAM_SIZE_BYTES / 2)
        .declareReadOnly(Nrf51822.FICR_CONFIGID, -1)
        .declareReadOnly(Nrf51822.FICR_DEVICEID, 0x12345678)
        .declareReadOnly(Nrf51822.FICR_DEVICEID + 4, 0x9ABCDEF0)
        .declareReadOnly(Nrf51822.FICR_DEVICEADDRTYPE, -1)
        .declareReadOnly(Nrf51822.FICR_DEVICEADDR, 0x55AA55AA)
        .declareReadOnly(Nrf51822.FICR_DEVICEADDR + 4, 0xC0DE);
    map(Nrf51822.FICR_BASE, factory);
    NordicBlock user = new NordicBlock(Nrf51822.UICR_BASE, -1, null, passive, unknown);
    for (int offset = 0; offset < 0x100; offset += 4) {
      user.registers().declareReadOnly(Nrf51822.UICR_BASE + offset, -1);
    }
    map(Nrf51822.UICR_BASE, user);
  }
}
