package dev.cortado.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tests of other modules believe what this machine says, so it is tested itself. */
class ThreadedMachineTest {
  private final List<String> trace = new ArrayList<>();
  private final ThreadedMachine machine = new ThreadedMachine(body -> ((Runnable) body).run());

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void resumesWhereTheActivitySuspended() {
    Runnable activity =
        () -> {
          trace.add("first");
          Suspension.suspend();
          trace.add("second");
        };

    Suspension.resume(activity);
    trace.add("between");
    Suspension.resume(activity);

    assertThat(trace).containsExactly("first", "between", "second");
    assertThat(machine.ended(activity)).isTrue();
  }

  @Test
  void endsAreFinal() {
    Runnable activity = () -> trace.add("ran");

    Suspension.resume(activity);
    Suspension.resume(activity);

    assertThat(trace).containsExactly("ran");
  }

  @Test
  void theInnermostActivityIsCurrent() {
    Runnable inner = () -> trace.add("inner " + name(Suspension.current()));
    Runnable outer =
        new Runnable() {
          @Override
          public void run() {
            Suspension.resume(inner);
            trace.add("outer " + (Suspension.current() == this));
          }
        };

    Suspension.resume(outer);

    assertThat(trace).containsExactly("inner activity", "outer true");
    assertThatThrownBy(Suspension::current).hasMessage("no activity runs");
  }

  @Test
  void refusesNestedSections() {
    Cpu.disableInterrupts();

    assertThatThrownBy(Cpu::disableInterrupts).hasMessage("masked sections must not nest");
  }

  @Test
  void refusesToLeaveASectionTwice() {
    Cpu.disableInterrupts();
    Cpu.enableInterrupts();

    assertThatThrownBy(Cpu::enableInterrupts).hasMessage("no masked section is open");
    assertThat(machine.sections()).isEqualTo(1);
  }

  @Test
  void refusesToSuspendInASection() {
    Runnable activity =
        () -> {
          Cpu.disableInterrupts();
          Suspension.suspend();
        };

    assertThatThrownBy(() -> Suspension.resume(activity))
        .hasMessageContaining("a masked section is open where code suspends");
  }

  @Test
  void refusesAnActivityThatEndsInASection() {
    Runnable activity = Cpu::disableInterrupts;

    assertThatThrownBy(() -> Suspension.resume(activity))
        .hasMessageContaining("ended in a masked section");
  }

  @Test
  void interruptsComeBesideSectionsAndWaitsOnly() {
    Runnable activity =
        () -> {
          Cpu.disableInterrupts();
          trace.add("section");
          Cpu.enableInterrupts();
          Suspension.suspend();
          trace.add("resumed");
        };
    machine.interrupts(() -> trace.add("interrupt masked=" + machine.masked()));

    Suspension.resume(activity);
    Suspension.resume(activity);

    assertThat(trace)
        .containsExactly(
            "interrupt masked=false",
            "section",
            "interrupt masked=false",
            "interrupt masked=false",
            "resumed");
  }

  private static String name(Object activity) {
    return activity instanceof Runnable ? "activity" : "stranger";
  }
}
