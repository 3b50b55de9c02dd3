package dev.cortado.examples.language.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {
  private static final Map<Class<?>, String> TEXTS =
      Map.of(
          Ring.class, Ring.TEXT,
          Workers.class, Workers.TEXT,
          Steps.class, Steps.TEXT,
          Unwinding.class, Unwinding.TEXT,
          Commands.class, Commands.TEXT);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SIZE", "pico,SPEED"})
  void printWhatTheyMustWithinTheirProvedStacks(String name, Optimisation optimisation)
      throws Exception {
    for (Class<?> firmware : TEXTS.keySet()) {
      LinkRequest request = new LinkRequest(classPath(), firmware.getName(), name, optimisation);
      LinkResult result = ImageLinker.link(request);
      Path image = folder.resolve(firmware.getSimpleName() + ".elf");
      Files.write(image, result.elf());

      try (EmulatedBoard board = EmulatedBoard.named(name).load(image)) {
        board.runFor(Duration.ofMillis(60));

        assertThat(board.uart().text()).as(firmware.getName()).isEqualTo(TEXTS.get(firmware));
        assertThat(board.core().stackBytes())
            .as(firmware.getName())
            .isLessThanOrEqualTo(result.report().stack().totalBytes());
      }
    }
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
