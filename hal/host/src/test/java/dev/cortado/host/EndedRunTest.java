package dev.cortado.host;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.PanicRecord;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.CortexM;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Panic;
import dev.cortado.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndedRunTest {
  @ParameterizedTest
  @ValueSource(strings = {"microbit", "pico"})
  void saysThatSupervisionResetsTheChip(String board) {
    Firmware resets =
        wiring -> {
          wiring.recordPanics(PanicRecord.Then.RESET);
          Actor bad = actor(wiring, "bad", 2, () -> fail("bad"));
          wiring.supervise(bad, Supervision.restart().atMost(1, 100, Supervision.reset()));
        };

    assertThatThrownBy(() -> run(resets, board))
        .isInstanceOf(HostFailure.class)
        .hasMessage(
            "actor \"bad\" failed, and supervision resets the chip:"
                + " a host run does not follow a reset, it ends here");
  }

  @Test
  void endsAtAPanicAlsoOfASupervisedActor() {
    Firmware stops =
        wiring -> {
          Actor bad = actor(wiring, "bad", 2, Panic::stop);
          wiring.supervise(bad, Supervision.restart());
        };

    assertThatThrownBy(() -> run(stops, "microbit"))
        .isInstanceOf(HostFailure.class)
        .hasMessage("actor \"bad\" failed: java.lang.IllegalStateException: panic");
  }

  @Test
  void namesTheActorThatFailsWhileItPreemptsAnother() {
    Firmware preempts =
        wiring -> {
          Clock clock = Board.of(wiring).clock();
          Actor steady = actor(wiring, "steady", 1, EndedRunTest::spin);
          wiring.supervise(steady, Supervision.restart());
          actor(
              wiring,
              "urgent",
              2,
              () -> {
                clock.sleep(2);
                fail("urgent");
              });
        };

    assertThatThrownBy(() -> run(preempts, "microbit"))
        .isInstanceOf(HostFailure.class)
        .hasMessage("actor \"urgent\" failed: java.lang.IllegalStateException: urgent");
  }

  @Test
  void namesTheJobThatFails() {
    Firmware works =
        wiring -> {
          Job job = wiring.actor("work", Priority.of(2), new Failing());
          actor(wiring, "starter", 1, job::start);
        };

    assertThatThrownBy(() -> run(works, "microbit")).hasMessageStartingWith("job \"work\" failed:");
  }

  @Test
  void namesTheInterruptWhoseHandlerFails() {
    Firmware handles =
        wiring -> {
          wiring.interrupt("SWI5", 25, () -> fail("handler"));
          actor(wiring, "steady", 1, EndedRunTest::spin);
        };

    assertThatThrownBy(
            () -> {
              try (HostBoard host = HostBoard.start(handles, "microbit")) {
                host.interrupt("SWI5");
                host.runFor(Duration.ofMillis(1));
              }
            })
        .hasMessage(
            "the handler of interrupt SWI5 failed: java.lang.IllegalStateException: handler");
  }

  @Test
  void namesBoot() {
    Firmware boots =
        wiring -> {
          actor(wiring, "idle", 1, () -> {});
          wiring.atBoot("wrong", () -> fail("early"));
        };

    assertThatThrownBy(() -> run(boots, "microbit"))
        .hasMessage("boot failed: java.lang.IllegalStateException: early");
  }

  private static void run(Firmware firmware, String board) {
    try (HostBoard host = HostBoard.start(firmware, board)) {
      host.runFor(Duration.ofMillis(50));
    }
  }

  private static Actor actor(Wiring wiring, String name, int priority, Runnable code) {
    Board.of(wiring).clock();
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

  private static void spin() {
    for (int i = 0; i < 100_000; i++) {
      Memory.load32(CortexM.ICSR);
    }
  }

  private static void fail(String text) {
    throw new IllegalStateException(text);
  }

  /** Fails at once. */
  private static final class Failing extends Job {
    @Override
    protected void work() {
      fail("work");
    }
  }
}
