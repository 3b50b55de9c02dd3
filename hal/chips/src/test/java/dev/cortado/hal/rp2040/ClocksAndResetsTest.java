package dev.cortado.hal.rp2040;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Rp2040;
import org.junit.jupiter.api.Test;

final class ClocksAndResetsTest {
  private static final int BIT_31 = 1 << 31;
  private static final int NEEDED_BY_ALL =
      Rp2040.RESETS_IO_BANK0 | Rp2040.RESETS_PADS_BANK0 | Rp2040.RESETS_PLL_SYS;

  private final RegisterFile registers = RegisterFile.install();
  private final ClocksAndResets clocks = new ClocksAndResets();

  /** Each status register says "not yet" once before it says "done". */
  @Test
  void waitsForEachStep() {
    answerAllDone();
    registers.answer(Rp2040.XOSC_STATUS, 0, BIT_31);
    registers.answer(Rp2040.CLOCKS_CLK_SYS_SELECTED, 2, 1, 1, 2);
    registers.answer(Rp2040.CLOCKS_CLK_REF_SELECTED, 1, 4);
    registers.answer(Rp2040.RESETS_RESET_DONE, Rp2040.RESETS_PLL_SYS, NEEDED_BY_ALL);
    registers.answer(Rp2040.PLL_SYS_CS, 1, BIT_31 | 1);

    clocks.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Rp2040.XOSC_STARTUP, 47),
            store(Rp2040.XOSC_CTRL, 0x00fa_baa0),
            store(Rp2040.CLOCKS_CLK_SYS_CTRL, 0),
            store(Rp2040.CLOCKS_CLK_REF_CTRL, 2),
            store(Rp2040.RESETS_RESET + Rp2040.ALIAS_SET, NEEDED_BY_ALL),
            store(Rp2040.RESETS_RESET + Rp2040.ALIAS_CLR, NEEDED_BY_ALL),
            store(Rp2040.PLL_SYS_CS, 1),
            store(Rp2040.PLL_SYS_FBDIV_INT, 125),
            store(Rp2040.PLL_SYS_PWR, 0xc),
            store(Rp2040.PLL_SYS_PRIM, 0x0006_2000),
            store(Rp2040.PLL_SYS_PWR, 0x4),
            store(Rp2040.CLOCKS_CLK_SYS_CTRL, 1),
            store(Rp2040.WATCHDOG_TICK, 0x20c));
  }

  @Test
  void takesThePeripheralsInUseOutOfReset() {
    answerAllDone();
    clocks.use(Rp2040.RESETS_UART0);

    clocks.start();

    assertThat(registers.takeStores())
        .contains(
            store(Rp2040.RESETS_RESET + Rp2040.ALIAS_CLR, NEEDED_BY_ALL | Rp2040.RESETS_UART0));
  }

  private void answerAllDone() {
    registers.answer(Rp2040.XOSC_STATUS, BIT_31);
    registers.answer(Rp2040.CLOCKS_CLK_SYS_SELECTED, 1, 2);
    registers.answer(Rp2040.CLOCKS_CLK_REF_SELECTED, 4);
    registers.answer(Rp2040.RESETS_RESET_DONE, -1);
    registers.answer(Rp2040.PLL_SYS_CS, BIT_31);
  }
}
