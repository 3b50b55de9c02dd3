package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.report.Share;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wheel has as many levels as the longest wait has a use for, one word each. */
class WheelsTest {
  @TempDir Path folder;

  /** Applications, the levels of their wheels, and the ticks at which their actors speak. */
  static Stream<Arguments> wheels() {
    return Stream.of(
        Arguments.of(new Wheels.Next(), 1, List.of(1, 1, 1, 1, 1, 1, 1, 1)),
        Arguments.of(new Wheels.UpToFour(), 3, List.of(1, 1, 2, 2, 3, 3, 4, 4)),
        Arguments.of(new Wheels.Gates(), 2, List.of(1, 2, 1, 2, 1, 2, 1, 2)),
        Arguments.of(new Wheels.Deadlines(), 2, List.of(3, 3, 3, 3, 3, 3, 3, 3)),
        Arguments.of(new Wheels.Long(), 3, List.of(100, 100, 100, 100, 100, 100, 100, 100)),
        Arguments.of(new Wheels.Computed(), 3, List.of(1, 1, 1, 1, 1, 1, 1, 1)),
        Arguments.of(new Wheels.Until(), 3, List.of(2, 2, 2, 2, 2, 2, 2, 2)));
  }

  @ParameterizedTest
  @MethodSource("wheels")
  void hasTheLevelsThatItsWaitsNeed(Scenario scenario, int levels, List<Integer> ticks)
      throws Exception {
    LinkResult image = Device.link(scenario.getClass(), "microbit", Optimisation.SIZE);
    assertThat(wheelBytes(image)).isEqualTo(Integer.BYTES * levels);
    assertThat(Device.run(scenario.getClass(), "microbit", Optimisation.SIZE, 120, folder))
        .containsExactlyInAnyOrderElementsOf(words(ticks));
  }

  @ParameterizedTest
  @MethodSource("wheels")
  void wakesAtTheSameTicksOnTheJvm(Scenario scenario, int levels, List<Integer> ticks) {
    try (JvmBoard board = new JvmBoard(scenario, "microbit")) {
      assertThat(board.run(110)).containsExactlyInAnyOrderElementsOf(words(ticks));
    }
  }

  @Test
  void hasNoCodeForLevelsWhereThereIsOne() throws Exception {

    LinkResult next = Device.link(Wheels.Next.class, "microbit", Optimisation.SIZE);
    LinkResult longer = Device.link(Wheels.Long.class, "microbit", Optimisation.SIZE);

    assertThat(codeBytes(next)).isLessThanOrEqualTo(codeBytes(longer) - 40);
  }

  private static List<Integer> words(List<Integer> ticks) {
    return Stream.iterate(0, number -> number + 1)
        .limit(Wheels.ACTORS)
        .map(number -> ticks.get(number) * 1000 + number)
        .toList();
  }

  private static int wheelBytes(LinkResult image) {
    return image.report().ram().byObject().stream()
        .filter(share -> share.owner().contains("wheel"))
        .mapToInt(Share::bytes)
        .sum();
  }

  private static int codeBytes(LinkResult image) {
    return image.report().flash().usedBytes();
  }
}
