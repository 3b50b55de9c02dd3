package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock without a tick, with an interrupt before each instruction in turn. */
class AlarmInjectionTest {
  private static final int MOST = Integer.getInteger("alarms.injections", 1500);
  private static final int STRIDE = Integer.getInteger("alarms.stride", 3);
  private static final Duration LONG_ENOUGH = Duration.ofMillis(20);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "pico,SIZE"})
  void nobodyIsEarlyOrForgottenWhereverAnInterruptComes(String name, Optimisation optimisation)
      throws Exception {
    Path image = folder.resolve("alarms.elf");
    Files.write(image, Device.link(InjectedAlarms.class, name, optimisation).elf());
    List<Long> cycles = cyclesOnceBegun(name, image);
    List<String> wrong = new ArrayList<>();

    for (long cycle : cycles) {
      List<Integer> words = run(name, image, cycle);
      if (!words.equals(List.of(InjectedAlarms.BEGUN, 0, 0, 0))) {
        wrong.add("cycle=" + cycle + " words=" + words);
      }
    }

    assertThat(cycles).hasSizeGreaterThan(1000);
    assertThat(wrong).isEmpty();
  }

  /**
   * Returns a cycle of each instruction, or of each third, from the first actor's first word on.
   */
  private static List<Long> cyclesOnceBegun(String name, Path image) {
    List<Long> cycles = new ArrayList<>();
    try (EmulatedBoard board = EmulatedBoard.named(name)) {
      board.load(image);
      var words = board.memory().watch(Scenario.OUT);
      board.runUntil(() -> !words.marks().isEmpty(), LONG_ENOUGH);
      long next = board.core().instructions();
      while (words.marks().size() == 1 && cycles.size() < MOST) {
        board.runCycles(1);
        if (board.core().instructions() >= next) {
          cycles.add(board.core().cycles());
          next += STRIDE;
        }
      }
    }
    return cycles;
  }

  private static List<Integer> run(String name, Path image, long cycle) {
    try (EmulatedBoard board = EmulatedBoard.named(name)) {
      board.load(image);
      var words = board.memory().watch(Scenario.OUT);
      board.core().pendAtCycle(cycle, Scenario.LINE);
      board.runUntil(() -> words.marks().size() == 4, LONG_ENOUGH);
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }
}
