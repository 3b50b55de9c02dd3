package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailingTest {
  private static final int LAST_POINT = 100;
  private static final int LEAST_POINTS = 30;

  private Failing firmware;

  @Test
  void givesBackWhatTheActorHeldWhereverAMessageComes() {
    int runs =
        Exploration.of(() -> firmware = new Failing(), "microbit")
            .interrupt("SWI5")
            .points(0, LAST_POINT)
            .check(this::givesBack);

    assertThat(runs).isGreaterThan(LEAST_POINTS);
  }

  /** As on the device, where a field of a message is one of an object that the wiring made. */
  @Test
  void leavesWhereItIsWhatTheActorMadeAMessageHold() {
    try (HostBoard board = HostBoard.start(new Chaining(), "microbit")) {
      board.runFor(Duration.ofMillis(1));

      assertThat(board.hasEnded("chainer")).isTrue();
      assertThat(board.pool("links").free()).isEqualTo(2);
    }
  }

  private void givesBack(HostBoard board) {
    board.runFor(Duration.ofMillis(LAST_POINT));

    assertThat(firmware.taken).isEqualTo(firmware.sent);
    assertThat(board.queue("notes").waiting()).isZero();
    assertThat(board.pool("notes").free()).as("one is kept, one is held for the next").isEqualTo(1);
  }
}
