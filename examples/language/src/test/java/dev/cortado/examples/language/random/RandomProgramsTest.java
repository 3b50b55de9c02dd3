package dev.cortado.examples.language.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cortado.linker.Optimisation;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs random programs; {@code -Drandom.programs=10000} makes them more, {@code -Drandom.seed=77}
 * others.
 */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("random.programs", 2400);
  private static final long SEED = Long.getLong("random.seed", 1);
  private static final int BATCH = 80;
  private static final long SHRINKING_NANOS = TimeUnit.MINUTES.toNanos(5);

  @ParameterizedTest
  @CsvSource({"pico,SIZE,0", "pico,SPEED,1", "pico,DEBUG,2"})
  void giveTheWordsOfTheJvm(String board, Optimisation optimisation, int share) throws Exception {
    Trial trial = new Trial(board, optimisation);
    for (long done = 0; done < PROGRAMS / 3; done += BATCH) {
      long seed = SEED + share * 1_000_000_000L + done;
      List<Choices> programs =
          LongStream.range(seed, seed + Math.min(BATCH, PROGRAMS / 3 - done))
              .mapToObj(Choices::of)
              .toList();
      String difference = trial.difference(programs);
      if (!difference.isEmpty()) {
        fail(explained(trial, seed, programs, difference));
      }
    }
    assertThat(PROGRAMS).isPositive();
  }

  private static String explained(Trial trial, long seed, List<Choices> programs, String difference)
      throws Exception {
    OptionalInt culprit = trial.culprit(programs);
    if (culprit.isEmpty()) {
      return trial + ": only together the programs of seed " + seed + " fail: " + difference;
    }
    List<Integer> decisions =
        Shrinker.shrink(programs.get(culprit.getAsInt()).made(), trial::fails, SHRINKING_NANOS);
    return trial
        + ": the program of seed "
        + (seed + culprit.getAsInt())
        + " fails: "
        + trial.difference(List.of(Choices.replaying(decisions)))
        + "\nshrunk, it is:\n"
        + Batch.text(Choices.replaying(decisions));
  }
}
