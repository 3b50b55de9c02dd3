package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancellingTest {
  private static final int LAST_POINT = 120;
  private static final int LEAST_POINTS = 50;

  private Cancelling firmware;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void losesNothingWhereverAMessageComes(int jobPriority) {
    int runs = exploration(jobPriority).points(0, LAST_POINT).check(this::cancels);

    assertThat(runs).isGreaterThan(LEAST_POINTS);
  }

  @Test
  void losesNothingWhereverTwoMessagesCome() {
    exploration(2)
        .event("again", board -> board.interrupt("SWI5"))
        .points(24, 29)
        .check(this::cancels);
  }

  private Exploration exploration(int jobPriority) {
    return Exploration.of(() -> firmware = new Cancelling(jobPriority), "microbit")
        .interrupt("SWI5");
  }

  private void cancels(HostBoard board) {
    board.runFor(Duration.ofMillis(4));

    int inQueue = board.queue("notes").waiting();
    assertThat(board.hasEnded("canceller")).isTrue();
    assertThat(firmware.ended).isEqualTo(2);
    assertThat(firmware.taken + inQueue).isEqualTo(firmware.sent);
    assertThat(board.pool("notes").free() + inQueue).isEqualTo(2);
  }
}
