package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.ImageFormatException;
import dev.cortado.emulator.image.LineTable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {
  static Path resource(String name) {
    try {
      return Path.of(LoadTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void unknownBoardIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> EmulatedBoard.named("arduino"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown board \"arduino\"; there are [microbit, pico]");
  }

  @Test
  void unknownPartsAreRefusedWithTheKnownOnes() {
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      assertThatThrownBy(() -> board.button("C"))
          .hasMessage("the board microbit has no button \"C\"; there are A, B");
      assertThatThrownBy(() -> board.led("LED")).hasMessageContaining("there are r1c1, r1c2");
      assertThatThrownBy(() -> board.pin("P0.32"))
          .hasMessageStartingWith(
              "the board microbit has no pin \"P0.32\"; there are P0.00 to P0.31");
    }
  }

  @Test
  void imageOfAnotherBoardDoesNotFit() {
    Image image =
        new Image(
            "pico.elf",
            List.of(new Image.Segment(0x10000000, new byte[16])),
            Map.of(),
            LineTable.EMPTY);

    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      assertThatThrownBy(() -> board.load(image))
          .isInstanceOf(ImageFormatException.class)
          .hasMessage(
              "error CRT0806: the image loads 0x10000000 to 0x10000010,"
                  + " the flash of microbit is 0x00000000 to 0x00040000\n"
                  + "    at: pico.elf\n"
                  + "   why: only flash keeps an image while the power is off\n"
                  + "   fix: run the image on the board for which it was linked");
    }
  }

  @Test
  void boardWithoutImageDoesNotRun() {
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      assertThatThrownBy(() -> board.runFor(Duration.ofMillis(1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void panicNamesItsSourceLineAndItsCallers() {
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      board.load(resource("image/dwarf5.elf"));

      ImageFault fault =
          catchThrowableOfType(ImageFault.class, () -> board.runFor(Duration.ofMillis(1)));

      assertThat(fault.getMessage())
          .startsWith(
              "panic: index out of bounds at dev/cortado/demo/Bar.java:17 (pc=0x000000cc)\n"
                  + "  lr: dev/cortado/demo/Foo.java:12\n"
                  + "  r0=00000000 ".replace("  r0", "   r0"));
      assertThat(fault.source()).get().hasToString("dev/cortado/demo/Bar.java:17");
      assertThat(board.memory().address("counter")).isEqualTo(0x20000000);
      assertThatThrownBy(() -> board.memory().address("x.count"))
          .hasMessageContaining("similar ones: [counter]");
    }
  }
}
