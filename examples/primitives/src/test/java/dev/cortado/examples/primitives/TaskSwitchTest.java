package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.prove.TaskStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a task finds when it comes back from having been preempted. */
class TaskSwitchTest {
  private static final int STACK_POINTER = 13;
  private static final int PROGRAM_COUNTER = 15;
  private static final int EXCEPTION_NUMBER = 0x3f;
  private static final int LONGEST_DETOUR = 20_000;

  /** Each interrupt makes more work for the tasks, so they would never come to their end. */
  private static final int DETOURS = 1500;

  @TempDir Path folder;
  private Path image;
  private LinkResult linked;

  @BeforeEach
  void link() throws Exception {
    linked = Device.link(InjectedTasks.class, "microbit", Optimisation.SIZE);
    image = folder.resolve("image.elf");
    Files.write(image, linked.elf());
  }

  @Test
  void tasksMayComputeAndEndWithoutEverWaiting() throws Exception {
    assertThat(Device.run(ComputingTasks.class, "microbit", Optimisation.SIZE, 10, folder))
        .containsExactly(1, 2);
  }

  @Test
  void eachRegisterIsAsItWasWhereverAMoreUrgentTaskCame() {
    int detours = 0;
    int switches = 0;
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      board.load(image);
      while (detours < DETOURS) {
        long exceptions = board.core().exceptions();
        int[] before = registers(board);
        boolean isLess = inTask(board) && before[STACK_POINTER] > topOf(0);
        if (isLess) {
          board.core().pend(Scenario.LINE);
        }
        board.runCycles(1);
        if (isLess && board.core().exceptions() > exceptions) {
          switches += comeBack(board, before);
          detours++;
        }
      }
    }

    assertThat(switches).isGreaterThan(DETOURS / 2);
  }

  /** Runs until the task goes on; returns 1 if another task ran meanwhile. */
  private static int comeBack(EmulatedBoard board, int[] before) {
    int other = 0;
    for (int step = 0; step < LONGEST_DETOUR; step++) {
      boolean inTask = inTask(board);
      int[] now = registers(board);
      if (inTask && now[STACK_POINTER] == before[STACK_POINTER]) {
        assertThat(now).as("registers at 0x%x", before[PROGRAM_COUNTER]).isEqualTo(before);
        return other;
      }
      if (inTask) {
        other = 1;
      }
      board.runCycles(1);
    }
    throw new AssertionError("the task did not come back to " + before[PROGRAM_COUNTER]);
  }

  /** Returns where a task's stack ends; the stacks lie above the main one, at the base of RAM. */
  private int topOf(int task) {
    int top = 0x20000000 + linked.report().stack().totalBytes();
    for (TaskStack stack : linked.report().stack().tasks().subList(0, task + 1)) {
      top += stack.totalBytes();
    }
    return top;
  }

  private static boolean inTask(EmulatedBoard board) {
    return (board.core().programStatus() & EXCEPTION_NUMBER) == 0
        && board.core().usesProcessStack();
  }

  private static int[] registers(EmulatedBoard board) {
    int[] registers = new int[PROGRAM_COUNTER + 2];
    for (int i = 0; i <= PROGRAM_COUNTER; i++) {
      registers[i] = board.core().register(i);
    }
    registers[PROGRAM_COUNTER + 1] = board.core().programStatus();
    return registers;
  }

  @Test
  void noTaskNeedsMoreStackThanWasProved() {
    List<TaskStack> stacks = linked.report().stack().tasks();
    List<Integer> tops = IntStream.range(0, stacks.size()).mapToObj(this::topOf).toList();
    List<Integer> deepest = new ArrayList<>(tops);
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      board.load(image);
      for (int step = 0; step < 100 * DETOURS; step++) {
        if (inTask(board)) {
          if (step % 50 == 0) {
            board.core().pend(Scenario.LINE);
          }
          int pointer = board.core().register(STACK_POINTER);
          for (int task = 0; task < tops.size(); task++) {
            int bottom = tops.get(task) - stacks.get(task).totalBytes();
            if (pointer > bottom && pointer <= tops.get(task)) {
              deepest.set(task, Math.min(deepest.get(task), pointer));
            }
          }
        }
        board.runCycles(1);
      }
      for (int task = 0; task < tops.size(); task++) {
        int kept = stacks.get(task).level().exceptionBytes() + stacks.get(task).savedBytes();
        int used = tops.get(task) - deepest.get(task) + kept;
        assertThat(used).isPositive().isLessThanOrEqualTo(stacks.get(task).totalBytes());
      }
    }
  }
}
