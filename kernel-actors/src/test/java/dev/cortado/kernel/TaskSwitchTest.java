package dev.cortado.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.machine.CortexM;
import dev.cortado.machine.ThreadedMachine;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSwitchTest {
  private static final int IDLE = 32;

  private final ThreadedMachine machine = new ThreadedMachine(activity -> {});
  private int pended;

  TaskSwitchTest() {
    machine.onStore(
        (address, value) -> {
          if (address == CortexM.ICSR && value == CortexM.ICSR_PENDSVSET) {
            pended++;
          }
        });
  }

  @AfterEach
  void close() {
    machine.close();
  }

  private static TaskSwitch of(int tasks) {
    return new TaskSwitch(Stream.generate(Rest::new).limit(tasks).toArray(Task[]::new));
  }

  private static int now(TaskSwitch tasks) {
    return (int) tasks.next();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 7, 31, 32})
  void runsAllTasksInTheOrderOfWiringAndThenNone(int count) {
    TaskSwitch tasks = of(count);

    for (int task = 0; task < count; task++) {
      assertThat(now(tasks)).isEqualTo(task);
      tasks.rest(1 << task);
    }

    assertThat(tasks.next()).isEqualTo((count - 1L) << 32 | IDLE);
    assertThat(tasks.next()).isEqualTo((long) IDLE << 32 | IDLE);
  }

  @Test
  void asksForASwitchOnlyWhenTheReadyTaskComesBeforeTheRunningOne() {
    TaskSwitch tasks = of(3);
    for (int task = 0; task < 3; task++) {
      now(tasks);
      tasks.rest(1 << task);
    }
    now(tasks);
    pended = 0;

    tasks.makeReady(1);
    assertThat(pended).isEqualTo(1);
    assertThat(now(tasks)).isEqualTo(1);
    tasks.makeReady(2);
    assertThat(pended).isEqualTo(1);
    tasks.makeReady(0);
    assertThat(pended).isEqualTo(2);
    assertThat(now(tasks)).isZero();
  }

  @Test
  void keepsOneWakeUpForATaskThatIsReady() {
    TaskSwitch tasks = of(1);
    now(tasks);

    tasks.makeReady(0);
    tasks.makeReady(0);
    tasks.rest(1);
    assertThat(now(tasks)).isZero();
    tasks.rest(1);
    assertThat(now(tasks)).isEqualTo(IDLE);
  }

  private static final class Rest extends Task {
    @Override
    protected void run() {
      // ends at once
    }
  }
}
