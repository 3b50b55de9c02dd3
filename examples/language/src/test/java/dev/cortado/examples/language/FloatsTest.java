package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Float and double give the JVM's bits; a hash stands for thousands of results. */
class FloatsTest {
  /** Computed once: the program has state, which a JVM keeps from run to run. */
  private static final List<Integer> ON_HOST = onHost();

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "microbit,DEBUG", "pico,SIZE"})
  void givesTheBitsOfTheJvm(String board, Optimisation optimisation) throws Exception {
    Path image = folder.resolve("floats.elf");
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), Floats.class.getName(), board, optimisation);
    Files.write(image, ImageLinker.link(request).elf());

    List<Integer> device = OneActor.onDevice(board, image, LIMIT);

    assertThat(device).hasSizeGreaterThan(100).isEqualTo(ON_HOST);
  }

  private static List<Integer> onHost() {
    Floats floats = new Floats();
    OneActor.wire(floats);
    return OneActor.onHost(floats.clock(), floats.calculator(), floats.calculator()::run);
  }
}
