package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.UartByte;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.CortexM;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MicrobitTest {
  private static final int STACK = 0x20004000;

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void blinksBySysTickWhileItSleeps(EngineKind engine) {
    Thumb code = Thumb.withVectors(0, STACK).handler(CortexM.EXCEPTION_SYSTICK, "tick");
    code.label("reset")
        .poke(Nrf51822.GPIO_DIRSET, 1 << 13)
        .poke(CortexM.SYST_RVR, 15_999)
        .poke(CortexM.SYST_CVR, 0)
        .poke(CortexM.SYST_CSR, 7)
        .movs(5, 0)
        .load(4, Nrf51822.GPIO_OUT)
        .label("idle")
        .wfi()
        .b("idle")
        .pool()
        .label("tick")
        .load(0, 1 << 13)
        .eors(5, 0)
        .str(5, 4, 0)
        .bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      board.runFor(Duration.ofMillis(1000));

      assertThat(board.pin("P0.13").changes()).hasSize(999);
      assertThat(board.pin("ROW1").changes().get(0).high()).isTrue();
      assertThat(board.pin("P0.13").changes())
          .extracting(PinChange::cycle)
          .satisfies(
              cycles -> {
                for (int i = 1; i < cycles.size(); i++) {
                  assertThat(cycles.get(i) - cycles.get(i - 1)).isEqualTo(16_000);
                }
              });
      assertThat(board.core().sleepCycles()).isGreaterThan(15_900_000);
      assertThat(board.core().stackBytes()).isEqualTo(32);
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void sendsBytesAtTheConfiguredRate(EngineKind engine) {
    Thumb code = Thumb.withVectors(0, STACK);
    code.label("reset")
        .poke(Nrf51822.UART0_PSELTXD, 24)
        .poke(Nrf51822.UART0_BAUDRATE, 0x01D7E000)
        .poke(Nrf51822.UART0_ENABLE, 4)
        .poke(Nrf51822.UART0_TASKS_STARTTX, 1)
        .load(4, Nrf51822.UART0_BASE + 0x500)
        .load(5, Nrf51822.UART0_EVENTS_TXDRDY)
        .movs(3, 'a')
        .label("next")
        .str(3, 4, 0x1c)
        .label("wait")
        .ldr(0, 5, 0)
        .cmp(0, 0)
        .beq("wait")
        .movs(0, 0)
        .str(0, 5, 0)
        .adds(3, 1)
        .cmp(3, 'f')
        .bne("next")
        .label("end")
        .wfi()
        .b("end");

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      board.runFor(Duration.ofMillis(2));

      assertThat(board.uart().text()).isEqualTo("abcde");
      UartByte first = board.uart().sent().get(0);
      assertThat(first.endNanos() - first.startNanos()).isBetween(86_700L, 86_900L);
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }
}
