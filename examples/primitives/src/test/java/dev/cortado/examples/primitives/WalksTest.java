package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.Interleaving;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random uses of everything, with interrupts at random cycles; failures name their seed. */
class WalksTest {
  private static final int SEEDS = Integer.getInteger("walks.seeds", 1);
  private static final int FIRST = Integer.getInteger("walks.first", 1);
  private static final int RUNS = Integer.getInteger("walks.runs", 20);
  private static final int INTERRUPTS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "microbit,0,false,0,false",
    "microbit,0,true,0,false",
    "microbit,5,false,0,false",
    "microbit,31,false,0,false",
    "microbit,0,true,1000000,false",
    "microbit,5,false,16000000,false",
    "pico,0,true,1000000,false",
    "pico,0,false,0,true"
  })
  void nothingIsMissingAfterwards(
      String board, int tasks, boolean fails, int ticklessHz, boolean cores) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      System.setProperty(Walks.SEED, Integer.toString(seed));
      System.setProperty(Walks.TASKS, Integer.toString(tasks));
      System.setProperty(Walks.FAILS, Boolean.toString(fails));
      System.setProperty(Walks.TICKLESS_HZ, Integer.toString(ticklessHz));
      System.setProperty(Walks.CORES, Boolean.toString(cores));
      Optimisation optimisation = seed % 2 == 0 ? Optimisation.SIZE : Optimisation.SPEED;
      Path image = folder.resolve("walks.elf");
      Files.write(image, Device.link(Walks.class, board, optimisation).elf());
      for (int run = 0; run < RUNS; run++) {
        String words = run(board, image, new Random(seed * 100_000L + run)).toString();
        if (!words.equals("[0, 0, 0, 0, 0, 0, 0]")) {
          wrong.add("seed=" + seed + " run=" + run + " words=" + words);
        }
      }
    }

    for (String property : List.of(Walks.TASKS, Walks.FAILS, Walks.TICKLESS_HZ, Walks.CORES)) {
      System.clearProperty(property);
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Integer> run(String board, Path image, Random random) {
    try (EmulatedBoard emulator = EmulatedBoard.named(board)) {
      if (Boolean.getBoolean(Walks.CORES)) {
        emulator.interleave(Interleaving.of(random.nextLong()));
      }
      emulator.load(image);
      var words = emulator.memory().watch(Scenario.OUT);
      long cycle = 0;
      for (int i = 0; i < INTERRUPTS; i++) {
        cycle += random.nextInt(i % 2 == 0 ? 200 : 20_000);
        emulator.core().pendAtCycle(cycle, Scenario.LINE);
      }
      for (int i = 0; i < 100 && words.marks().size() < 7; i++) {
        emulator.runFor(Duration.ofMillis(200));
      }
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }
}
