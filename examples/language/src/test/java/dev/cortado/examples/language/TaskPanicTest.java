package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.PanicWords;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import dev.cortado.machine.Panic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPanicTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SPEED"})
  void recordTellsOfAPanicOnTheStackOfATask(String name, Optimisation optimisation)
      throws Exception {
    Path image = folder.resolve("image.elf");
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(), TaskPanics.Halts.class.getName(), name, optimisation);
    Files.write(image, ImageLinker.link(request).elf());
    try (EmulatedBoard board = EmulatedBoard.named(name).load(image).faultsReachImage(true)) {
      var words = board.memory().watch(Throwing.OUT);

      board.runFor(Duration.ofMillis(500));

      PanicWords panic = board.panicRecord().orElseThrow();
      assertThat(words.marks()).extracting(mark -> mark.value()).containsExactly(50, 100);
      assertThat(panic.kind()).isEqualTo(Panic.DIVISION_BY_ZERO);
      assertThat(board.explain(panic))
          .containsPattern("\n    at [\\w/]*TaskPanics.java:45")
          .endsWith("in task \"shares\", 6 ticks after boot");
    }
  }
}
