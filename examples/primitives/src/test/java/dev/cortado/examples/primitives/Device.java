package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.prove.MaskedSection;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Links a scenario and runs it on an emulated board. */
final class Device {
  private Device() {}

  static List<Integer> run(
      Class<?> scenario, String board, Optimisation optimisation, int millis, Path folder)
      throws Exception {
    Path image = folder.resolve(scenario.getSimpleName() + ".elf");
    LinkResult linked = link(scenario, board, optimisation);
    Files.write(image, linked.elf());
    try (EmulatedBoard emulator = EmulatedBoard.named(board)) {
      emulator.load(image);
      var words = emulator.memory().watch(Scenario.OUT);
      emulator.runFor(Duration.ofMillis(millis));
      checkMasked(linked, emulator);
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }

  /** Compares the longest masked section with what the linker has proved of it. */
  private static void checkMasked(LinkResult linked, EmulatedBoard emulator) {
    long cycles = emulator.core().longestMaskedCycles();
    if (cycles > 0) {
      MaskedSection section =
          linked.report().masked().sections().stream()
              .filter(each -> each.address() == emulator.core().longestMaskedAddress())
              .findFirst()
              .orElseThrow(() -> new AssertionError("no such masked section was found"));
      assertThat(section.unbounded().isPresent() || cycles <= section.cycles().orElseThrow())
          .as("masked for %d cycles by %s", cycles, section)
          .isTrue();
    }
  }

  static LinkResult link(Class<?> scenario, String board, Optimisation optimisation)
      throws Exception {
    return ImageLinker.link(new LinkRequest(classPath(), scenario.getName(), board, optimisation));
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
