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

class MailboxesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void everyMessageComesBackOnceAndInOrder(Optimisation optimisation) throws Exception {
    Path image = folder.resolve("mailboxes.elf");
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(), Mailboxes.class.getName(), "microbit", optimisation);
    Files.write(image, ImageLinker.link(request).elf());

    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(image)) {
      var words = board.memory().watch(0x50000504);
      board.runFor(Duration.ofMillis(20));

      assertThat(words.marks().stream().map(mark -> mark.value()))
          .containsExactly(101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112);
    }
  }
}
