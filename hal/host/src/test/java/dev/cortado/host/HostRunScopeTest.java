package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.host.junit.HostRun;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where the annotation may stand, and who gets the same board. */
@HostRun(firmware = Beats.class, board = "microbit")
class HostRunScopeTest {
  private HostBoard prepared;

  @BeforeEach
  void prepare(HostBoard board) {
    board.runFor(Duration.ofMillis(3));
    prepared = board;
  }

  @AfterEach
  void goesOnBehindTheTest(HostBoard board) {
    assertThat(board).isSameAs(prepared);
    assertThat(board.time()).isGreaterThanOrEqualTo(Duration.ofMillis(3));
  }

  @Test
  void theMethodBeforeATestHasTheTestsBoard(HostBoard board) {
    assertThat(board).isSameAs(prepared);
  }

  @Test
  void eachTestBeginsAtItsOwnZero(HostBoard board) {
    assertThat(board.time()).isEqualTo(Duration.ofMillis(3));
  }

  /** Stands in a class that the annotation stands at. */
  @Nested
  class WithinTheClass {
    @Test
    void theOuterClassSaysWhatRuns(HostBoard board) {
      assertThat(board).isSameAs(prepared);
    }
  }
}
