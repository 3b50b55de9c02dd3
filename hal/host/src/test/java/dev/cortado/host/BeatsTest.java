package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.LedProbe.LedChange;
import dev.cortado.host.junit.HostRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@HostRun(firmware = Beats.class, board = "pico", strict = true)
class BeatsTest {
  @Test
  void alarmsComeOnTheHostAsOnTheDevice(HostBoard board) {
    board.runFor(Duration.ofMillis(30));

    List<LedChange> changes = board.led("LED").changes();
    assertThat(changes).hasSizeBetween(18, 20);
    for (int i = 1; i < changes.size(); i++) {
      long gapNanos = changes.get(i).nanos() - changes.get(i - 1).nanos();
      assertThat(gapNanos).isBetween(1_498_000L, 1_502_000L);
    }
  }
}
