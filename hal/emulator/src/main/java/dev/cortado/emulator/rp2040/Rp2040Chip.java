package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Bus;
import dev.cortado.emulator.core.Chip;
import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.SystemControlSpace;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.CortexM;

/**
 * An RP2040 with 2 MB of flash. Host only.
 *
 * <p>Not as on silicon: SYSRESETREQ of core 0 resets the whole chip, not that core alone; pins
 * interrupt core 0 only.
 */
public final class Rp2040Chip implements Chip {
  /** The core's clock after reset: the ring oscillator's. */
  public static final long CLOCK_HZ = ClockTree.RING_HZ;

  private static final int VTOR_MASK = 0xffffff00;

  /** Section 2.19.2, table 278. */
  private static final int[] UART0_TX_PINS = {0, 12, 16, 28};

  private static final int[] UART1_TX_PINS = {4, 8, 20, 24};

  private final Core core;
  private final Core second;
  private final Pins pins;
  private final SerialLine line;
  private final UnknownAccesses unknown;

  /** Makes a chip that is not yet powered; {@code line} is on UART0. */
  public Rp2040Chip(Core core, Pins pins, SerialLine line, UnknownAccesses unknown) {
    this.core = core;
    this.pins = pins;
    this.line = line;
    this.unknown = unknown;
    core.onReset(this::powerOn);
    second = core.beside(new Bus(core.bus()));
    second.powerOff();
    core.exceptions().nvic().routeTo(second.exceptions().nvic());
  }

  /** Returns the memory of this chip. */
  public static Bus newBus() {
    return new Bus(
        Rp2040.FLASH_BASE, Rp2040.FLASH_SIZE_BYTES, Rp2040.RAM_BASE, Rp2040.RAM_SIZE_BYTES);
  }

  @Override
  public Core second() {
    return second;
  }

  /** Gives a core its own registers, and nothing else. */
  private void begin(Core which) {
    Bus bus = which.bus();
    bus.unmapAll();
    bus.elsewhere(unknown);
    bus.map(
        SystemControlSpace.BASE,
        SystemControlSpace.SIZE_BYTES,
        new SystemControlSpace(which, CortexM.CPUID_CORTEX_M0PLUS, VTOR_MASK));
  }

  @Override
  public void powerOn() {
    core.timeline().cancelChip();
    pins.reset();
    begin(core);
    begin(second);
    BootRom.start(core);
    Nvic nvic = core.exceptions().nvic();

    Resets resets = new Resets(unknown);
    ClockTree clocks = new ClockTree(core.timeline(), unknown);
    IoBank bank = new IoBank(pins, nvic, unknown);
    SioShared shared = new SioShared(bank);
    Sio secondSio = new Sio(1, shared, nvic, unknown);
    core.bus().map(Rp2040.SIO_BASE, Sio.SIZE_BYTES, new Sio(0, shared, nvic, unknown));
    second.bus().map(Rp2040.SIO_BASE, Sio.SIZE_BYTES, secondSio);
    map(Rp2040.PSM_BASE, new PowerSequence(core, second, shared, secondSio, unknown).block());
    map(Rp2040.RESETS_BASE, resets.block());
    map(Rp2040.CLOCKS_BASE, clocks.clocks());
    map(Rp2040.XOSC_BASE, clocks.crystal());
    map(Rp2040.ROSC_BASE, clocks.ring());
    map(Rp2040.PLL_SYS_BASE, held(resets, Rp2040.RESETS_PLL_SYS, clocks.systemPll()));
    map(Rp2040.PLL_USB_BASE, held(resets, Rp2040.RESETS_PLL_USB, clocks.usbPll()));
    map(Rp2040.IO_BANK0_BASE, held(resets, Rp2040.RESETS_IO_BANK0, bank.bank()));
    map(Rp2040.PADS_BANK0_BASE, held(resets, Rp2040.RESETS_PADS_BANK0, bank.pads()));
    resets.onReset(Rp2040.RESETS_IO_BANK0, bank::resetBank);
    uart(
        Rp2040.UART0_BASE,
        Rp2040.IRQ_UART0,
        Rp2040.RESETS_UART0,
        UART0_TX_PINS,
        line,
        resets,
        clocks,
        bank);
    SerialLine unconnected = new SerialLine(core.timeline());
    uart(
        Rp2040.UART1_BASE,
        Rp2040.IRQ_UART1,
        Rp2040.RESETS_UART1,
        UART1_TX_PINS,
        unconnected,
        resets,
        clocks,
        bank);
    TimerAndWatchdog time = new TimerAndWatchdog(core, clocks, unknown);
    map(Rp2040.TIMER_BASE, held(resets, Rp2040.RESETS_TIMER, time.timer()));
    map(Rp2040.WATCHDOG_BASE, time.watchdog());
    storage();
  }

  private void uart(
      int base,
      int irq,
      int reset,
      int[] transmitPins,
      SerialLine wire,
      Resets resets,
      ClockTree clocks,
      IoBank bank) {
    Pl011 uart =
        new Pl011(
            base,
            irq,
            core.timeline(),
            clocks,
            wire,
            () -> bank.isSelected(Rp2040.FUNCSEL_UART, transmitPins),
            core.exceptions().nvic(),
            unknown);
    map(base, held(resets, reset, uart.block()));
    resets.onReset(reset, uart::reset);
  }

  private static Block held(Resets resets, int mask, Block block) {
    return block.heldInResetBy(() -> resets.holds(mask));
  }

  private void map(int base, Block block) {
    core.bus().map(base, Block.SIZE_BYTES, block);
    second.bus().map(base, Block.SIZE_BYTES, block);
  }

  /** Blocks that only keep what is stored, as far as an image sees. */
  private void storage() {
    Registers.Behaviour passive = new Registers.Behaviour() {};
    Block information = new Block(Rp2040.SYSINFO_BASE, passive, unknown);
    information
        .registers()
        .declareReadOnly(Rp2040.SYSINFO_CHIP_ID, 0x20002927)
        .declareReadOnly(Rp2040.SYSINFO_PLATFORM, 2)
        .declareReadOnly(Rp2040.SYSINFO_GITREF_RP2040, 0xe0c912e8);
    map(Rp2040.SYSINFO_BASE, information);
    plain(Rp2040.SYSCFG_BASE, 7, passive);
    Block regulator = new Block(Rp2040.VREG_AND_CHIP_RESET_BASE, passive, unknown);
    regulator
        .registers()
        .declare(Rp2040.VREG_AND_CHIP_RESET_VREG, 0x10b1)
        .declare(Rp2040.VREG_AND_CHIP_RESET_BOD, 0x91)
        .declare(Rp2040.VREG_AND_CHIP_RESET_CHIP_RESET, 1 << 8);
    map(Rp2040.VREG_AND_CHIP_RESET_BASE, regulator);
    plain(Rp2040.XIP_CTRL_BASE, 8, passive);
    Block serial = new Block(Rp2040.XIP_SSI_BASE, passive, unknown);
    serial
        .registers()
        .declareMany(Rp2040.XIP_SSI_CTRLR0, 63, 0)
        .declareReadOnly(Rp2040.XIP_SSI_SR, 0x6)
        .declareReadOnly(Rp2040.XIP_SSI_DR0, 0);
    map(Rp2040.XIP_SSI_BASE, serial);
  }

  private void plain(int base, int registers, Registers.Behaviour passive) {
    Block block = new Block(base, passive, unknown);
    block.registers().declareMany(base, registers, 0);
    map(base, block);
  }
}
