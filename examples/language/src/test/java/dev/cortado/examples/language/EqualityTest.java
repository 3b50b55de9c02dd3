package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import dev.cortado.machine.HostMachine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualityTest {
  private static final int OUT = 0x50000504;

  /** Computed once: the program has static state, which a JVM keeps from run to run. */
  private static final List<Integer> ON_HOST = onHost("microbit");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "microbit,DEBUG", "pico,SIZE"})
  void givesTheWordsOfTheJvm(String board, Optimisation optimisation) throws Exception {
    Path image = folder.resolve("language.elf");
    Files.write(image, ImageLinker.link(request(board, optimisation)).elf());

    List<Integer> device = onDevice(board, image);

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

  private static List<Integer> onDevice(String board, Path image) {
    try (EmulatedBoard emulator = EmulatedBoard.named(board)) {
      emulator.load(image);
      var words = emulator.memory().watch(OUT);
      emulator.runFor(Duration.ofSeconds(3));
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }

  private static List<Integer> onHost(String board) {
    BoardProvider provider =
        ServiceLoader.load(BoardProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(candidate -> candidate.name().equals(board))
            .findFirst()
            .orElseThrow();
    Wiring wiring = new Wiring(provider);
    Language language = new Language();
    language.wire(wiring);
    wiring.seal();
    List<Integer> words = new ArrayList<>();
    HostMachine before = HostMachine.install(new Ticking(language, words));
    try {
      language.torture().run();
    } finally {
      HostMachine.install(before);
    }
    return words;
  }

  /** A machine on which every wait lets one tick pass. */
  private record Ticking(Language language, List<Integer> words) implements HostMachine {
    @Override
    public int load(int address, int widthBytes) {
      return 0;
    }

    @Override
    public void store(int address, int widthBytes, int value) {
      if (address == OUT) {
        words.add(value);
      }
    }

    @Override
    public void disableInterrupts() {
      // one thread runs
    }

    @Override
    public void enableInterrupts() {
      // one thread runs
    }

    @Override
    public void waitForInterrupt() {
      throw new IllegalStateException("nobody idles here");
    }

    @Override
    public void suspend() {
      language.clock().onInterrupt();
    }

    @Override
    public void resume(Object activity) {
      throw new IllegalStateException("one activity runs");
    }

    @Override
    public Object current() {
      return language.torture();
    }
  }
}
