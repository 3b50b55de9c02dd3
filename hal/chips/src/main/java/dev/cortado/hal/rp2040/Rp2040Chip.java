package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.graph.BootBlock;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Irq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the linker has to know of the RP2040 with the Pico's 2 MB of flash. Host only. */
final class Rp2040Chip {
  private static final int PRIORITY_BITS = 2;
  private static final int LINES_OF_THE_CORE = 32;
  private static final int BOOT_BLOCK_BYTES = 256;
  private static final int UF2_FAMILY = 0xe48bff56;

  /** Datasheet 2.3.2. The lines after these have no source: only software can make them pending. */
  private static final String[] LINES = {
    "TIMER_IRQ_0", "TIMER_IRQ_1", "TIMER_IRQ_2", "TIMER_IRQ_3", "PWM_IRQ_WRAP", "USBCTRL_IRQ",
    "XIP_IRQ", "PIO0_IRQ_0", "PIO0_IRQ_1", "PIO1_IRQ_0", "PIO1_IRQ_1", "DMA_IRQ_0",
    "DMA_IRQ_1", "IO_IRQ_BANK0", "IO_IRQ_QSPI", "SIO_IRQ_PROC0", "SIO_IRQ_PROC1", "CLOCKS_IRQ",
    "SPI0_IRQ", "SPI1_IRQ", "UART0_IRQ", "UART1_IRQ", "ADC_IRQ_FIFO", "I2C0_IRQ",
    "I2C1_IRQ", "RTC_IRQ"
  };

  private Rp2040Chip() {}

  static Chip chip() {
    List<Irq> irqs = new ArrayList<>();
    for (int line = 0; line < LINES_OF_THE_CORE; line++) {
      boolean spare = line >= LINES.length;
      irqs.add(new Irq(line, spare ? "SPARE" + line : LINES[line], spare));
    }
    return new Chip(
        "RP2040",
        Chip.Core.CORTEX_M0PLUS,
        ClocksAndResets.SYSTEM_HZ,
        Rp2040.FLASH_BASE,
        Rp2040.FLASH_SIZE_BYTES,
        Rp2040.RAM_BASE,
        Rp2040.RAM_SIZE_BYTES,
        PRIORITY_BITS,
        irqs,
        Optional.of(
            new BootBlock(
                BootStage2.class.getName(),
                "start",
                BOOT_BLOCK_BYTES,
                BootBlock.Checksum.CRC32_MPEG2)),
        Optional.of(UF2_FAMILY));
  }
}
