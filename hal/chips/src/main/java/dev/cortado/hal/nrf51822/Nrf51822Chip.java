package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Irq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the linker has to know of the nRF51822 with 256 KB of flash and 16 KB of RAM. Host only. */
final class Nrf51822Chip {
  private static final int CORE_HZ = 16_000_000;
  private static final int PRIORITY_BITS = 2;

  /**
   * The lines' names, an empty one where the manual lists none. Those are no spare lines: the
   * manual does not say that the interrupt controller has them.
   */
  private static final String[] LINES = {
    "POWER_CLOCK", "RADIO", "UART0", "SPI0_TWI0", "SPI1_TWI1", "", "GPIOTE", "ADC",
    "TIMER0", "TIMER1", "TIMER2", "RTC0", "TEMP", "RNG", "ECB", "CCM_AAR",
    "WDT", "RTC1", "QDEC", "LPCOMP", "SWI0", "SWI1", "SWI2", "SWI3",
    "SWI4", "SWI5", "", "", "", "", "", ""
  };

  private Nrf51822Chip() {}

  static Chip chip() {
    List<Irq> irqs = new ArrayList<>();
    for (int line = 0; line < LINES.length; line++) {
      String name = LINES[line].isEmpty() ? "RESERVED" + line : LINES[line];
      irqs.add(new Irq(line, name, name.startsWith("SWI")));
    }
    return new Chip(
        "nRF51822",
        Chip.Core.CORTEX_M0,
        CORE_HZ,
        Nrf51822.FLASH_BASE,
        Nrf51822.FLASH_SIZE_BYTES,
        Nrf51822.RAM_BASE,
        Nrf51822.RAM_SIZE_BYTES,
        PRIORITY_BITS,
        irqs,
        Optional.empty(),
        Optional.empty());
  }
}
