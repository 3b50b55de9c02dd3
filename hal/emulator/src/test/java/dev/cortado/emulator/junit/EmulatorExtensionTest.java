package dev.cortado.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.ImageFault;
import dev.cortado.emulator.core.EngineKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Emulate(board = "microbit", image = "src/test/resources/dev/cortado/emulator/image/dwarf5.elf")
class EmulatorExtensionTest {
  @Test
  void givesABoardWithTheImageAtTimeZero(EmulatedBoard board) {
    assertThat(board.nanos()).isZero();
    assertThat(board.memory().address("reset")).isEqualTo(0xc0);
  }

  @Test
  @Emulate(
      board = "microbit",
      image = "src/test/resources/dev/cortado/emulator/image/dwarf4.elf",
      engine = EngineKind.UNICORN_ALWAYS,
      strict = true)
  void methodWinsOverItsClass(EmulatedBoard board) {
    ImageFault fault =
        catchThrowableOfType(ImageFault.class, () -> board.runFor(Duration.ofMillis(1)));

    assertThat(fault.source()).get().hasToString("dev/cortado/demo/Bar.java:17");
    assertThat(board.core().unicornInstructions()).isPositive();
  }
}
