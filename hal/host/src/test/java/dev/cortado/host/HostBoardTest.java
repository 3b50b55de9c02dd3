package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.emulator.LedProbe;
import dev.cortado.host.junit.HostRun;
import dev.cortado.kernel.Firmware;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@HostRun(firmware = Relay.class, board = "microbit", strict = true)
class HostBoardTest {
  private static final Duration LONG = Duration.ofMillis(20);

  @Test
  void startsAtZeroAndRunsAsLongAsAsked(HostBoard board) {
    assertThat(board.time()).isZero();

    board.runFor(Duration.ofMillis(3));

    assertThat(board.time()).isBetween(Duration.ofMillis(3), Duration.ofNanos(3_001_000));
  }

  @Test
  void takesInjectedInterrupts(HostBoard board) {
    board.runFor(Duration.ofMillis(1));
    board.interrupt("SWI5");
    board.runFor(Duration.ofMillis(1));
    board.interrupt("SWI5");
    board.runFor(Duration.ofMillis(1));

    assertThat(board.led("r1c1").changes())
        .extracting(LedProbe.LedChange::lit)
        .containsExactly(true, false);
  }

  @Test
  void seesTheMessagesOfAQueueAndTheLevelOfAPool(HostBoard board) {
    List<Integer> numbers = new ArrayList<>();
    board.queue("notes").onMessage(note -> numbers.add(((Relay.Note) note).number));
    assertThat(board.pool("notes").free()).isEqualTo(2);

    for (int i = 0; i < 3; i++) {
      board.runFor(Duration.ofMillis(1));
      board.interrupt("SWI5");
    }
    board.runFor(Duration.ofMillis(1));

    assertThat(numbers).containsExactly(1, 2, 3);
    assertThat(board.queue("notes").seen()).isEqualTo(3);
    assertThat(board.queue("notes").waiting()).isZero();
    assertThat(board.pool("notes").free()).isEqualTo(2);
    assertThat(board.pool("notes").least()).isEqualTo(1);
  }

  @Test
  void knowsWhichActorsHaveEnded(HostBoard board) {
    assertThat(board.hasEnded("short")).isFalse();

    board.runFor(Duration.ofMillis(1));

    assertThat(board.hasEnded("short")).isTrue();
    assertThat(board.hasEnded("urgent")).isFalse();
  }

  @Test
  void runsUntilAConditionHolds(HostBoard board) {
    assertThat(board.runUntil(() -> board.hasEnded("short"), LONG)).isTrue();
    assertThat(board.runUntil(() -> board.hasEnded("urgent"), LONG)).isFalse();
  }

  @Test
  void throwsWhatDeviceCodeThrows(HostBoard board) {
    for (int i = 0; i < 12; i++) {
      board.interrupt("SWI5");
      board.runFor(Duration.ofMillis(1));
    }
    board.interrupt("SWI5");

    assertThatThrownBy(() -> board.runFor(Duration.ofMillis(1)))
        .isInstanceOf(HostFailure.class)
        .hasMessageContaining("note 13")
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> board.runFor(LONG)).hasMessageContaining("note 13");
  }

  @Test
  void listsWhatThereIs(HostBoard board) {
    assertThatThrownBy(() -> board.interrupt("SWI9"))
        .hasMessageStartingWith("there is no interrupt \"SWI9\"; there are [SWI5");
    assertThatThrownBy(() -> board.queue("x")).hasMessageContaining("there are [notes");
    assertThatThrownBy(() -> HostBoard.start(new Relay(), "arduino"))
        .hasMessageContaining("unknown board \"arduino\"; there are [");
  }

  @Test
  void refusesWiringWithErrors() {
    Firmware empty = wiring -> {};

    assertThatThrownBy(() -> HostBoard.start(empty, "microbit")).hasMessageContaining("CRT0207");
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      try (HostBoard board = HostBoard.start(new Relay(), "pico")) {
        board.runFor(LONG);
      }
    }

    Thread[] threads = new Thread[Thread.activeCount() + 10];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().startsWith("actor \"background\"")) {
        threads[i].join(1000);
        assertThat(threads[i].isAlive()).isFalse();
      }
    }
  }

  @Test
  void everyRunIsTheSame() {
    assertThat(trace()).isEqualTo(trace()).isNotEmpty();
  }

  private static List<String> trace() {
    try (HostBoard board = HostBoard.start(new Relay(), "microbit")) {
      for (int i = 0; i < 5; i++) {
        board.interrupt("SWI5");
        board.runFor(Duration.ofMillis(2));
      }
      return board.pinChanges().stream().map(change -> change + " " + change.cycle()).toList();
    }
  }
}
