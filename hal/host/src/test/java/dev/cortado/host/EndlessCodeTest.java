package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Cpu;
import dev.cortado.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Device code that never waits: a run ends all the same. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessCodeTest {
  private static final String PATIENCE = "cortado.host.patience";

  private volatile boolean flag;
  private volatile int count;

  @BeforeEach
  void beLessPatient() {
    System.setProperty(PATIENCE, "1");
  }

  @AfterEach
  void endWhatComputes() {
    flag = true;
    System.clearProperty(PATIENCE);
  }

  @Test
  void timePassesWhileAnActorFailsAtOnceForEver() {
    Firmware fails =
        wiring -> {
          Clock clock = Board.of(wiring).clock(1000);
          Actor bad = actor(wiring, "bad", 1, EndlessCodeTest::fail);
          wiring.supervise(bad, Supervision.restart());
          actor(wiring, "steady", 2, () -> beat(clock));
        };

    try (HostBoard host = HostBoard.start(fails, "microbit")) {
      host.runFor(Duration.ofMillis(20));

      assertThat(host.time()).isBetween(Duration.ofMillis(20), Duration.ofMillis(21));
      assertThat(count).isBetween(18, 20);
    }
  }

  @Test
  void endsWhereCodeComputesForEver() {
    try (HostBoard host =
        HostBoard.start(wiring -> actor(wiring, "busy", 1, this::compute), "microbit")) {
      Duration more = Duration.ofMillis(1);

      assertThatThrownBy(() -> host.runFor(more))
          .isInstanceOf(HostFailure.class)
          .hasMessageStartingWith("actor \"busy\" has computed for 1 s of the JVM, and still does")
          .hasMessageContaining("EndlessCodeTest.java:")
          .hasMessageEndingWith("a loop that polls needs Cpu.pass()");
      assertThatThrownBy(() -> host.runFor(more)).hasMessageStartingWith("actor \"busy\"");
    }
  }

  @Test
  void interruptsReachWhoPolls() {
    Firmware polls =
        wiring -> {
          wiring.interrupt("SWI5", 25, () -> flag = true);
          actor(wiring, "polling", 1, this::poll);
        };

    try (HostBoard host = HostBoard.start(polls, "microbit")) {
      host.runFor(Duration.ofMillis(1));
      assertThat(host.hasEnded("polling")).isFalse();

      host.interrupt("SWI5");
      host.runFor(Duration.ofMillis(1));

      assertThat(host.hasEnded("polling")).isTrue();
    }
  }

  private void compute() {
    while (!flag) {
      count++;
    }
  }

  private void poll() {
    while (!flag) {
      Cpu.pass();
    }
  }

  private void beat(Clock clock) {
    while (true) {
      clock.sleep(1);
      count++;
    }
  }

  private static void fail() {
    throw new IllegalStateException("at once");
  }

  private static Actor actor(Wiring wiring, String name, int priority, Runnable code) {
    return wiring.actor(
        name,
        Priority.of(priority),
        new Actor() {
          @Override
          protected void run() {
            code.run();
          }
        });
  }
}
