package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The other scenarios with tasks in place of actors: all of them, and every second. */
class AsTasksTest {
  private static final int TICKS = 200;
  private static final int BOOT_MILLIS = 3;
  private static final int ALL = -1;
  private static final int EVERY_SECOND = 0x55555555;

  /** They supervise or measure actors, or would be more tasks than an image can have. */
  private static final Set<Class<?>> NEED_ACTORS =
      Set.of(Failures.class, Spills.class, Measures.class, ManyTasks.class, Unfetched.class);

  @TempDir Path folder;

  @AfterEach
  void asActors() {
    System.clearProperty(Scenario.AS_TASKS);
  }

  static Stream<Class<?>> scenarios() {
    return PrimitivesTest.scenarios()
        .<Class<?>>map(scenario -> scenario.get()[0].getClass())
        .filter(scenario -> !NEED_ACTORS.contains(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void saysTheSameOnTheJvmAndOnTheDevice(Class<? extends Scenario> scenario) throws Exception {
    int millis = TICKS + BOOT_MILLIS;

    List<Integer> words = onTheJvm(scenario, ALL);
    assertThat(Device.run(scenario, "microbit", Optimisation.SIZE, millis, folder))
        .isEqualTo(words);

    words = onTheJvm(scenario, EVERY_SECOND);
    assertThat(Device.run(scenario, "pico", Optimisation.SPEED, millis, folder)).isEqualTo(words);
  }

  private static List<Integer> onTheJvm(Class<? extends Scenario> scenario, int tasks)
      throws Exception {
    System.setProperty(Scenario.AS_TASKS, Integer.toString(tasks));
    try (JvmBoard board = new JvmBoard(scenario.getConstructor().newInstance(), "microbit")) {
      return board.run(TICKS);
    }
  }
}
