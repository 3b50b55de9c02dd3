package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final Consumer<HostBoard> TEN_MILLIS = board -> board.runFor(Duration.ofMillis(5));

  private Relay relay;

  private final Exploration exploration =
      Exploration.of(() -> relay = new Relay(), "microbit").interrupt("SWI5");

  @Test
  void triesEachPoint() {
    int runs =
        exploration
            .points(0, 40)
            .check(
                board -> {
                  TEN_MILLIS.accept(board);
                  assertThat(board.led("r1c1").changes()).hasSize(1);
                });

    assertThat(runs).isEqualTo(41);
  }

  @Test
  void findsAndReplaysTheScheduleThatFails() {
    Consumer<HostBoard> neverBetween =
        board -> {
          TEN_MILLIS.accept(board);
          assertThat(relay.count.seenBetween).isZero();
        };

    ScheduleFailure failure =
        catchThrowableOfType(
            ScheduleFailure.class, () -> exploration.points(0, 300).check(neverBetween));

    assertThat(failure).isNotNull().hasMessageContaining("fails under schedule \"SWI5@");
    assertThatThrownBy(() -> exploration.replay(failure.schedule(), neverBetween))
        .isInstanceOf(ScheduleFailure.class)
        .hasMessage(failure.getMessage());
  }

  @Test
  void triesSeveralEventsInAllOrders() {
    int runs =
        exploration
            .event("other", board -> board.interrupt("SWI5"))
            .points(30, 35)
            .check(TEN_MILLIS);

    assertThat(runs).isEqualTo(36);
  }

  @Test
  void refusesMoreSchedulesThanAllowed() {
    assertThatThrownBy(() -> exploration.points(0, 40).mostRuns(7).check(TEN_MILLIS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("runs=8");
  }

  @Test
  void refusesUnknownSchedules() {
    assertThatThrownBy(() -> exploration.replay("press@17", TEN_MILLIS))
        .hasMessageContaining("\"press@17\" is no event@point; events are [SWI5]");
    assertThatThrownBy(() -> exploration.replay("SWI5@x", TEN_MILLIS))
        .hasMessageContaining("\"SWI5@x\" is no event@point");
  }

  @Test
  void refusesPointsThatTheRunDoesNotComeTo() {
    assertThatThrownBy(() -> exploration.points(1_000_000, 1_000_100).check(TEN_MILLIS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("first=1000000: the run ends after \\d+ points, without any event");
    assertThatThrownBy(() -> exploration.replay("SWI5@1000000", TEN_MILLIS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "schedule=SWI5@1000000: the run ends after \\d+ points, before SWI5@1000000");
    assertThatThrownBy(() -> exploration.mostRuns(0)).hasMessage("runs=0, must be at least 1");
  }

  @Test
  void whatAnEventThrowsIsNoFailureOfTheActorsBeside() {
    Exploration surprising =
        Exploration.of(Relay::new, "microbit").event("surprise", board -> board.interrupt("SWI9"));

    assertThatThrownBy(() -> surprising.points(30, 40).check(TEN_MILLIS))
        .isInstanceOf(ScheduleFailure.class)
        .hasMessageContaining("fails under schedule \"surprise@30\": what the test does while ")
        .hasMessageContaining("there is no interrupt \"SWI9\"; there are [SWI5]");
  }

  @Test
  void wiringThatIsWrongIsNoScheduleThatFails() {
    assertThatThrownBy(() -> Exploration.of(Relay::new, "micobit").check(TEN_MILLIS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown board");
  }

  @Test
  void refusesTwoEventsOfOneName() {
    assertThatThrownBy(() -> exploration.interrupt("SWI5")).hasMessageContaining("name=SWI5");
  }
}
