package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShiftsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void overlappingMovesKeepWhatIsMoved(Optimisation optimisation) throws Exception {
    Path image = folder.resolve("shifts.elf");
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), Shifts.class.getName(), "microbit", optimisation);
    Files.write(image, ImageLinker.link(request).elf());

    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(image)) {
      var words = board.memory().watch(0x50000504);
      board.runFor(Duration.ofMillis(50));

      assertThat(words.marks().stream().map(mark -> mark.value()))
          .containsExactly(1389854162, 71391095, -1558659094);
    }
  }
}
