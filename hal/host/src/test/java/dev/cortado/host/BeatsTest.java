package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.LedProbe.LedChange;
import dev.cortado.host.junit.HostRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeatsTest {
  @Test
  @HostRun(firmware = Beats.class, board = "pico", strict = true)
  void alarmsComeOnTheHostAsOnThePico(HostBoard board) {
    board.runFor(Duration.ofMillis(30));

    assertBeats(board.led("LED").changes());
  }

  @Test
  @HostRun(firmware = Beats.class, board = "microbit", strict = true)
  void alarmsComeOnTheHostAsOnTheMicrobit(HostBoard board) {
    board.runFor(Duration.ofMillis(30));

    assertBeats(board.led("r1c1").changes());
  }

  private static void assertBeats(List<LedChange> changes) {
    assertThat(changes).hasSizeBetween(18, 20);
    for (int i = 1; i < changes.size(); i++) {
      long gapNanos = changes.get(i).nanos() - changes.get(i - 1).nanos();
      assertThat(gapNanos).isBetween(1_498_000L, 1_502_000L);
    }
  }
}
