package dev.cortado.examples.pingpong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.junit.Emulate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PingPongTest {
  private static final Duration THREE_RALLIES = Duration.ofMillis(600);
  private static final int HITS = 1000;

  @Test
  @Emulate(board = "microbit", image = "target/ping-pong.elf", strict = true)
  void passesTheBallToAndFroOnMicrobit(EmulatedBoard board) {
    board.runFor(THREE_RALLIES);

    assertThat(board.uart().text())
        .isEqualTo("rally 1: 1000 hits\nrally 2: 1000 hits\nrally 3: 1000 hits\n");
  }

  @Test
  @Emulate(board = "pico", image = "target/ping-pong-pico.elf", strict = true)
  void passesTheBallToAndFroOnPico(EmulatedBoard board) {
    board.runFor(THREE_RALLIES);

    assertThat(board.uart().text())
        .isEqualTo("rally 1: 1000 hits\nrally 2: 1000 hits\nrally 3: 1000 hits\n");
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    transcript.sizes("ping-pong").run("microbit", "ping-pong", THREE_RALLIES, board -> {});
    transcript.say("cycles a round trip: %d", cyclesOfRoundTrip("microbit", "ping-pong", "r1c1"));
    transcript.sizes("ping-pong-pico").run("pico", "ping-pong-pico", THREE_RALLIES, board -> {});
    transcript.say("cycles a round trip: %d", cyclesOfRoundTrip("pico", "ping-pong-pico", "LED"));

    GoldenFile.assertSame("ping-pong.txt", transcript.toString());
  }

  /** The LED is lit during a rally. */
  private static long cyclesOfRoundTrip(String boardName, String image, String led) {
    try (EmulatedBoard board = EmulatedBoard.named(boardName)) {
      board.load(Path.of("target", image + ".elf")).runFor(THREE_RALLIES);
      List<LedProbe.LedChange> changes = board.led(led).changes();
      return (changes.get(3).cycle() - changes.get(2).cycle()) / HITS;
    }
  }
}
