package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualityTest {
  /** Computed once: the program has static state, which a JVM keeps from run to run. */
  private static final List<Integer> ON_HOST = onHost();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "microbit,DEBUG", "pico,SIZE"})
  void givesTheWordsOfTheJvm(String board, Optimisation optimisation) throws Exception {
    Path image = folder.resolve("language.elf");
    Files.write(image, ImageLinker.link(request(board, optimisation)).elf());

    List<Integer> device = OneActor.onDevice(board, image);

    assertThat(device).hasSizeGreaterThan(1500).isEqualTo(ON_HOST);
  }

  static LinkRequest request(String board, Optimisation optimisation) {
    return new LinkRequest(classPath(), Language.class.getName(), board, optimisation);
  }

  static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static List<Integer> onHost() {
    Language language = new Language();
    OneActor.wire(language);
    return OneActor.onHost(language.clock(), language.torture(), language.torture()::run);
  }
}
