package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt before each instruction in turn, and sometimes a second one soon after. */
class InjectionTest {
  private static final Duration UNTIL_JUDGED = Duration.ofMillis(4);
  private static final Duration UNTIL_ALL_HAVE_SLEPT = Duration.ofMillis(12);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      classes = {Injected.OneLevel.class, Injected.UrgentTakers.class, Injected.UrgentGivers.class})
  void nothingIsLostWhereverAnInterruptComes(Class<?> workload) throws Exception {
    assertAlwaysSays(workload, List.of(6, 21, 0, 0, 1, 1, 1, 3));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        InjectedCancel.OfEqual.class,
        InjectedCancel.OfUrgent.class,
        InjectedCancel.OfPatient.class
      })
  void cancellingLosesNothingWhereverAnInterruptComes(Class<?> workload) throws Exception {
    assertAlwaysSays(workload, List.of(0, 0, 3, 1));
  }

  @Test
  void nobodyIsReadyTwiceWhereverAnInterruptComes() throws Exception {
    assertAlwaysSays(InjectedWaits.class, List.of(4, 0));
  }

  @Test
  void tasksLoseNothingWhereverAnInterruptComes() throws Exception {
    List<Integer> words = List.of(0, 0, 0, InjectedTasks.expected(), 1, 1, 3);
    assertAlwaysSays(InjectedTasks.class, words);
  }

  @Test
  void followersAreToldOnceOfEachSettingWhereverAnInterruptComes() throws Exception {
    assertAlwaysSays(InjectedWatch.class, List.of(0, 0, 0, 0, 0, 0));
  }

  @Test
  void locksAndTopicsHoldWhereverAnInterruptComes() throws Exception {
    assertAlwaysSays(InjectedLocks.class, List.of(0, 0, 0, 0, 0, 1, 4));
  }

  @Test
  void sleepersWakeOnceWhereverATickComes() throws Exception {
    Path image = link(InjectedSleeps.class);
    List<String> wrong = new ArrayList<>();

    for (long cycle : busyCycles(image)) {
      for (long second = 60; second <= 460; second += 100) {
        List<Long> ticks = List.of(cycle, cycle + second);
        List<Integer> words = run(image, InjectedSleeps.TICK_LINE, ticks, UNTIL_ALL_HAVE_SLEPT);
        if (!words.equals(List.of(12))) {
          wrong.add("cycles=" + ticks + " words=" + words);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private void assertAlwaysSays(Class<?> workload, List<Integer> expected) throws Exception {
    Path image = link(workload);
    TreeSet<Long> busy = busyCycles(image);
    List<String> wrong = new ArrayList<>();

    int number = 0;
    for (long cycle : busy) {
      long second = number++ % 3 == 0 ? 37 : 0;
      List<Long> cycles = second > 0 ? List.of(cycle, cycle + second) : List.of(cycle);
      List<Integer> words = run(image, Scenario.LINE, cycles, UNTIL_JUDGED);
      if (!words.equals(expected)) {
        wrong.add("cycle=" + cycle + " second=" + second + " words=" + words);
      }
    }

    assertThat(busy).hasSizeGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  private Path link(Class<?> workload) throws Exception {
    Path image = folder.resolve("image.elf");
    return Files.write(image, Device.link(workload, "microbit", Optimisation.SIZE).elf());
  }

  /** Returns a cycle of each instruction that runs before the first tick, from the first actor. */
  private static TreeSet<Long> busyCycles(Path image) {
    TreeSet<Long> cycles = new TreeSet<>();
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      board.load(image);
      long before = 0;
      while (!board.core().isSleeping()) {
        board.runCycles(1);
        long instructions = board.core().instructions();
        if (instructions != before) {
          cycles.add(board.core().cycles());
        }
        before = instructions;
      }
    }
    return cycles;
  }

  /** Returns what the image says if {@code line} is pended at each of {@code cycles}. */
  private static List<Integer> run(Path image, int line, List<Long> cycles, Duration time) {
    try (EmulatedBoard board = EmulatedBoard.named("microbit")) {
      board.load(image);
      var words = board.memory().watch(Scenario.OUT);
      cycles.forEach(cycle -> board.core().pendAtCycle(cycle, line));
      board.runFor(time);
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }
}
