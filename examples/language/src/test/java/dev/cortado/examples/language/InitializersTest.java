package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An initializer that only device code asks for runs earlier than on a JVM; who sees it is told.
 */
class InitializersTest {
  @TempDir Path folder;

  @Test
  void warnsOfThoseWhoseMomentMatters() throws Exception {
    LinkResult result = link(Initializers.Depends.class);

    RefusalsTest.compare(
        "DependsOnInitializers",
        result.warnings().stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
  }

  @Test
  void runsThoseOfClassesThatAreMadeOrCalledOrSet() throws Exception {
    LinkResult result = link(Initializers.ReadsNoField.class);

    assertThat(result.warnings())
        .extracting(warning -> warning.what().replaceFirst(".*?\\$(\\w+) .*", "$1"))
        .containsExactly("MadeAsHeir", "OnlyCalled", "OnlyMade", "OnlySet");
    assertThat(run(result)).containsExactly(12, 0, 1 | 2 | 4 | 8);
  }

  @Test
  void warnsOfNoneThatTheWiringUses() throws Exception {
    LinkResult result = link(Initializers.UsesWhileWiring.class);

    assertThat(result.warnings()).isEmpty();
    assertThat(run(result)).containsExactly(1 + 1 + 104 + 9, 7 + 3, 1 + 1 + 1, 3);
  }

  @Test
  void warnsOfNoneThatKeepsToItself() throws Exception {
    LinkResult result = link(Initializers.DependsOnNothing.class);

    assertThat(result.warnings()).isEmpty();
    assertThat(run(result)).containsExactly(2 * 17 + 2 + 9, 2);
  }

  private static LinkResult link(Class<?> firmware) throws Exception {
    return ImageLinker.link(
        new LinkRequest(
            EqualityTest.classPath(), firmware.getName(), "microbit", Optimisation.SIZE));
  }

  private List<Integer> run(LinkResult result) throws Exception {
    Path image = folder.resolve("initializers.elf");
    Files.write(image, result.elf());
    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(image)) {
      var words = board.memory().watch(0x50000504);
      board.runFor(Duration.ofMillis(20));
      return words.marks().stream().map(mark -> (int) mark.value()).toList();
    }
  }
}
