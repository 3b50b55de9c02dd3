package dev.cortado.examples.twocores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.core.Interleaving;
import dev.cortado.emulator.junit.Emulate;
import dev.cortado.host.HostBoard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoCoresTest {
  private static final Duration THREE_RANGES = Duration.ofMillis(60);
  private static final String COUNTED =
      "from 0: 25 primes\nfrom 100: 21 primes\nfrom 200: 16 primes\n";

  @Test
  @Emulate(board = "pico", image = "target/two-cores.elf", strict = true)
  void countsOnTheSecondCore(EmulatedBoard board) {
    board.runFor(THREE_RANGES);

    assertThat(board.uart().text()).isEqualTo(COUNTED);
    assertThat(board.core(1).instructions()).isGreaterThan(board.core(0).instructions());
  }

  @Test
  @Emulate(board = "pico", image = "target/two-cores.elf", strict = true)
  void blinksByTheClockOfTheFirstCore(EmulatedBoard board) {
    board.runFor(THREE_RANGES);

    List<LedProbe.LedChange> changes = board.led("LED").changes();
    assertThat(changes).hasSize(6);
    assertThat(changes.get(5).cycle() - changes.get(2).cycle())
        .isBetween(3 * 10 * 125_000L - 200, 3 * 10 * 125_000L + 200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAlikeHoweverTheCoresGetOn(long seed) {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.interleave(Interleaving.of(seed)).load(Path.of("target/two-cores.elf"));

      board.runFor(THREE_RANGES);

      assertThat(board.uart().text()).isEqualTo(COUNTED);
    }
  }

  @Test
  void countsAlikeOnTheJvm() {
    try (HostBoard board = HostBoard.start(new TwoCores(), "pico")) {
      board.runFor(THREE_RANGES);

      assertThat(board.uart().text()).isEqualTo(COUNTED);
    }
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    transcript.sizes("two-cores").run("pico", "two-cores", THREE_RANGES, board -> {});

    GoldenFile.assertSame("two-cores.txt", transcript.toString());
  }
}
