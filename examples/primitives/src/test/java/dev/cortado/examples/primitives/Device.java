package dev.cortado.examples.primitives;

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
import java.util.stream.Stream;

/** Links a scenario and runs it on an emulated board. */
final class Device {
  private Device() {}

  static List<Integer> run(
      Class<?> scenario, String board, Optimisation optimisation, int millis, Path folder)
      throws Exception {
    Path image = folder.resolve(scenario.getSimpleName() + ".elf");
    Files.write(image, link(scenario, board, optimisation).elf());
    try (EmulatedBoard emulator = EmulatedBoard.named(board)) {
      emulator.load(image);
      var words = emulator.memory().watch(Scenario.OUT);
      emulator.runFor(Duration.ofMillis(millis));
      return words.marks().stream().map(mark -> mark.value()).toList();
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
