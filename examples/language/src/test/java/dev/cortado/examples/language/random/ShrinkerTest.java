package dev.cortado.examples.language.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  @Test
  void leavesOnlyWhatFails() {
    List<Integer> decisions = IntStream.range(0, 200).boxed().toList();

    List<Integer> shrunk =
        Shrinker.shrink(decisions, some -> some.contains(42) && some.contains(117), LIMIT_NANOS);

    assertThat(shrunk).containsExactly(42, 117);
  }

  @Test
  void setsToZeroWhatCannotBeLeftOut() {
    List<Integer> shrunk =
        Shrinker.shrink(List.of(9, 8, 7, 6, 5), some -> some.size() >= 3, LIMIT_NANOS);

    assertThat(shrunk).containsExactly(0, 0, 0);
  }

  @Test
  void programsAreFunctionsOfTheirSeeds() {
    String first = ProgramWriter.write("generated", "P", Choices.of(77));
    Choices choices = Choices.of(77);
    ProgramWriter.write("generated", "P", choices);

    assertThat(ProgramWriter.write("generated", "P", Choices.of(77))).isEqualTo(first);
    assertThat(ProgramWriter.write("generated", "P", Choices.replaying(choices.made())))
        .isEqualTo(first);
    assertThat(ProgramWriter.write("generated", "P", Choices.of(78))).isNotEqualTo(first);
  }
}
