package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.ImageFormatException;
import dev.cortado.emulator.image.LineTable;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.CortexM;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PicoTest {
  private static final int STACK = 0x20042000;
  private static final int VECTORS = Rp2040.FLASH_BASE + 0x100;

  /** A boot block that starts the vector table after it, with its checksum. */
  private static byte[] bootBlock() {
    Thumb boot = Thumb.at(Rp2040.BOOT2_RUN_ADDRESS);
    boot.load(0, VECTORS).load(1, CortexM.VTOR).str(0, 1, 0);
    boot.ldr(1, 0, 0).msr(8, 1).ldr(1, 0, 4).bx(1);
    byte[] block = Arrays.copyOf(boot.bytes(), Rp2040.BOOT2_SIZE_BYTES);
    int crc = -1;
    for (int i = 0; i < Rp2040.BOOT2_CHECKSUM_OFFSET; i++) {
      crc ^= block[i] << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
      }
    }
    for (int i = 0; i < 4; i++) {
      block[Rp2040.BOOT2_CHECKSUM_OFFSET + i] = (byte) (crc >>> 8 * i);
    }
    return block;
  }

  private static Image image(Thumb code) {
    List<Image.Segment> segments = new ArrayList<>();
    segments.add(new Image.Segment(Rp2040.FLASH_BASE, bootBlock()));
    segments.add(new Image.Segment(VECTORS, code.bytes()));
    return new Image("test", segments, Map.of(), LineTable.EMPTY);
  }

  private static Thumb reset() {
    return Thumb.withVectors(VECTORS, STACK).label("reset");
  }

  private static Thumb released(int mask) {
    return reset().poke(Rp2040.RESETS_RESET + Rp2040.ALIAS_CLR, mask);
  }

  @Test
  void refusesBootBlockWithWrongChecksum() {
    byte[] block = bootBlock();
    block[7] ^= 1;
    Image image =
        new Image(
            "test.elf",
            List.of(new Image.Segment(Rp2040.FLASH_BASE, block)),
            Map.of(),
            LineTable.EMPTY);

    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      assertThatThrownBy(() -> board.load(image))
          .isInstanceOf(ImageFormatException.class)
          .hasMessageStartingWith("error CRT0807: the boot block's checksum is 0x")
          .hasMessageContaining("    at: test.elf\n")
          .hasMessageContaining("   fix: link the image for the board pico");
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void drivesItsLedOnceThePinBelongsToSio(EngineKind engine) {
    Thumb code = released(Rp2040.RESETS_IO_BANK0 | Rp2040.RESETS_PADS_BANK0);
    code.poke(Rp2040.SIO_GPIO_OE_SET, 1 << 25).poke(Rp2040.SIO_GPIO_OUT_SET, 1 << 25);
    code.poke(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * 25, Rp2040.FUNCSEL_SIO);
    code.poke(Rp2040.SIO_GPIO_OUT_XOR, 1 << 25).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("pico", engine).load(image(code))) {
      board.runFor(Duration.ofMillis(1));

      assertThat(board.led("LED").changes()).hasSize(2);
      assertThat(board.led("LED").isLit()).isFalse();
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }

  @Test
  void notesAccessToPeripheralInReset() {
    Thumb code = reset().poke(Rp2040.UART0_UARTCR, 1).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("pico").load(image(code))) {
      board.runFor(Duration.ofMillis(1));

      assertThat(board.unknownAccesses().toString())
          .contains("0x40034030: store to a peripheral that is held in reset");
    }
  }

  /** Starts the crystal and the PLL as the datasheet's section 2.15 says: 125 MHz. */
  private static Thumb fast(Thumb code) {
    code.poke(Rp2040.XOSC_STARTUP, 47).poke(Rp2040.XOSC_CTRL, 0xfabaa0);
    waitFor(code, Rp2040.XOSC_STATUS, "crystal");
    code.poke(Rp2040.CLOCKS_CLK_REF_CTRL, 2);
    code.poke(Rp2040.PLL_SYS_CS, 1).poke(Rp2040.PLL_SYS_FBDIV_INT, 125);
    code.poke(Rp2040.PLL_SYS_PWR, 0xc);
    waitFor(code, Rp2040.PLL_SYS_CS, "pll");
    code.poke(Rp2040.PLL_SYS_PRIM, 6 << 16 | 2 << 12).poke(Rp2040.PLL_SYS_PWR, 4);
    code.poke(Rp2040.CLOCKS_CLK_SYS_CTRL, 1).poke(Rp2040.CLOCKS_CLK_PERI_CTRL, 1 << 11);
    return code;
  }

  private static void waitFor(Thumb code, int register, String name) {
    code.load(0, register).label(name).ldr(1, 0, 0).cmp(1, 0).b(5, name);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void runsAt125MegahertzFromThePll(EngineKind engine) {
    Thumb code = fast(released(Rp2040.RESETS_PLL_SYS)).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("pico", engine).load(image(code))) {
      board.runFor(Duration.ofMillis(2));
      long before = board.core().cycles();
      board.runFor(Duration.ofMillis(1));

      assertThat(board.core().cycles() - before).isBetween(124_999L, 125_003L);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void sendsAndReceivesThroughFifos(EngineKind engine) {
    Thumb code =
        fast(released(Rp2040.RESETS_PLL_SYS | Rp2040.RESETS_UART0 | Rp2040.RESETS_IO_BANK0));
    code.poke(Rp2040.IO_BANK0_GPIO0_CTRL, Rp2040.FUNCSEL_UART);
    code.poke(Rp2040.UART0_UARTIBRD, 67).poke(Rp2040.UART0_UARTFBRD, 52);
    code.poke(Rp2040.UART0_UARTLCR_H, 0x70).poke(Rp2040.UART0_UARTCR, 0x301);
    code.poke(Rp2040.UART0_UARTIFLS, 0).poke(Rp2040.UART0_UARTIMSC, 1 << 4 | 1 << 6);
    code.poke(CortexM.NVIC_ISER, 1 << Rp2040.IRQ_UART0).label("idle").wfi().b("idle").pool();
    code.handler(CortexM.EXCEPTION_IRQ0 + Rp2040.IRQ_UART0, "uart").label("uart");
    code.load(0, Rp2040.UART0_UARTDR).label("more").ldr(1, 0, 0).adds(1, 1).str(1, 0, 0);
    code.ldr(1, 0, 0x18).lsls(1, 1, 27).b(5, "more").bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("pico", engine).load(image(code))) {
      board.uart().sendAt(Duration.ofMillis(3), "GDKKN\u001f");
      board.runFor(Duration.ofMillis(6));

      // Four at the trigger level, the last two by the timeout of 32 bits.
      assertThat(board.uart().text()).isEqualTo("HELLO ");
      assertThat(board.core().exceptions()).isEqualTo(2);
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void alarmRingsAtItsMicrosecond(EngineKind engine) {
    Thumb code = released(Rp2040.RESETS_TIMER | Rp2040.RESETS_PLL_SYS);
    fast(code).poke(Rp2040.WATCHDOG_TICK, 1 << 9 | 12).poke(Rp2040.TIMER_INTE, 1);
    code.poke(Rp2040.TIMER_ALARM0, 1000).poke(CortexM.NVIC_ISER, 1);
    code.label("idle").wfi().b("idle").pool();
    code.handler(CortexM.EXCEPTION_IRQ0, "alarm").label("alarm");
    code.load(0, Rp2040.TIMER_TIMERAWL).ldr(5, 0, 0);
    code.load(0, Rp2040.TIMER_INTR).movs(1, 1).str(1, 0, 0).bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("pico", engine).load(image(code))) {
      board.runFor(Duration.ofMillis(4));

      assertThat(board.core().register(5)).isEqualTo(1000);
      assertThat(board.core().exceptions()).isEqualTo(1);
    }
  }

  /** A store whose cycle is that of the alarm comes before it in the emulator's order. */
  @Test
  void alarmIsNotMissedHoweverOftenTheTimerIsAccessed() {
    Thumb code = released(Rp2040.RESETS_TIMER | Rp2040.RESETS_PLL_SYS);
    fast(code).poke(Rp2040.WATCHDOG_TICK, 1 << 9 | 12).poke(Rp2040.TIMER_INTE, 1).movs(5, 0);
    code.poke(Rp2040.TIMER_ALARM0, 100).poke(CortexM.NVIC_ISER, 1);
    code.load(0, Rp2040.TIMER_INTR).movs(1, 8);
    code.label("again").str(1, 0, 0).adds(4, 1).adds(4, 1).b("again").pool();
    code.handler(CortexM.EXCEPTION_IRQ0, "alarm").label("alarm");
    code.load(0, Rp2040.TIMER_TIMERAWL).ldr(1, 0, 0).adds(1, 50);
    code.load(0, Rp2040.TIMER_ALARM0).str(1, 0, 0).adds(5, 1);
    code.load(0, Rp2040.TIMER_INTR).movs(1, 1).str(1, 0, 0).bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("pico").load(image(code))) {
      board.runFor(Duration.ofMillis(40));

      assertThat(board.core().register(5)).isBetween(770, 800);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void buttonInterruptsByEdge(EngineKind engine) {
    Thumb code = released(Rp2040.RESETS_IO_BANK0 | Rp2040.RESETS_PADS_BANK0);
    code.poke(Rp2040.PADS_BANK0_GPIO0 + 4 * 14, 1 << 6 | 1 << 3);
    code.poke(Rp2040.IO_BANK0_INTR0 + 4, 0xff << 24);
    code.poke(Rp2040.IO_BANK0_PROC0_INTE0 + 4 + Rp2040.ALIAS_SET, 4 << 24);
    code.poke(CortexM.NVIC_ISER, 1 << Rp2040.IRQ_IO_BANK0).label("idle").wfi().b("idle").pool();
    code.handler(CortexM.EXCEPTION_IRQ0 + Rp2040.IRQ_IO_BANK0, "edge").label("edge");
    code.load(0, Rp2040.IO_BANK0_PROC0_INTS0).ldr(1, 0, 4);
    code.load(0, Rp2040.IO_BANK0_INTR0).str(1, 0, 4).adds(5, 1).bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("pico", engine).load(image(code))) {
      board.button("A").pressAt(Duration.ofMillis(5), Duration.ofMillis(1));
      board.button("A").pressAt(Duration.ofMillis(8), Duration.ofMillis(1));
      board.runFor(Duration.ofMillis(10));

      assertThat(board.core().register(5)).isEqualTo(2);
      assertThat(board.core().exceptions()).isEqualTo(2);
    }
  }

  @Test
  void dividesAndLocks() {
    Thumb code = reset().poke(Rp2040.SIO_DIV_SDIVIDEND, -100).poke(Rp2040.SIO_DIV_SDIVISOR, 7);
    code.load(0, Rp2040.SIO_DIV_QUOTIENT).ldr(2, 0, 4).ldr(1, 0, 0);
    code.load(0, Rp2040.SIO_SPINLOCK0).ldr(3, 0, 4).ldr(4, 0, 4).str(4, 0, 4).ldr(5, 0, 4);
    code.label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("pico").load(image(code))) {
      board.runFor(Duration.ofMillis(1));

      assertThat(board.core().register(1)).isEqualTo(-14);
      assertThat(board.core().register(2)).isEqualTo(-2);
      assertThat(board.core().register(3)).isEqualTo(2);
      assertThat(board.core().register(4)).isZero();
      assertThat(board.core().register(5)).isEqualTo(2);
    }
  }
}
