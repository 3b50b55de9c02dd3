package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.PanicWords;
import dev.cortado.emulator.core.Interleaving;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What actors on two cores share comes out alike, however the cores get on. */
class CoresTest {
  private static final Duration LONG_ENOUGH = Duration.ofMillis(60);

  /** Longer than any section in which interrupts are masked, and than a wake-up. */
  private static final int STALL_CYCLES = 400;

  private static Path image;

  @BeforeAll
  static void link(@TempDir Path folder) throws Exception {
    image = folder.resolve("across.elf");
    Files.write(image, Device.link(AcrossCores.class, "pico", Optimisation.SIZE).elf());
  }

  @Test
  void comesOutOnTheJvm() {
    try (JvmBoard board = new JvmBoard(new AcrossCores(), "pico")) {
      List<Integer> words = board.run(60);

      assertThat(words).filteredOn(word -> word != 0).containsExactlyInAnyOrder(AcrossCores.WORDS);
    }
  }

  @Test
  void comesOutWithTheCoresInStep() {
    assertThat(run(Interleaving.IN_STEP)).containsExactlyInAnyOrder(AcrossCores.WORDS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 200, 300})
  void comesOutWithTheCoresAtRandom(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + Integer.getInteger("cores.seeds", 5); seed++) {
      assertThat(run(Interleaving.of(seed)))
          .as("seed %d", seed)
          .containsExactlyInAnyOrder(AcrossCores.WORDS);
    }
  }

  /** A core that stops behind any of its instructions lets the other come to anything. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void comesOutWhereverACoreStops(int core) {
    long booted = core == 0 ? instructionsAtLaunch() : 0;
    int most = Integer.getInteger("cores.stops", 60);
    int stride = Integer.getInteger("cores.stride", 37);
    for (int i = 0; i < most; i++) {
      long at = booted + (long) i * stride;
      assertThat(run(Interleaving.stallOnce(core, at, STALL_CYCLES)))
          .as("core %d stops behind instruction %d", core, at)
          .containsExactlyInAnyOrder(AcrossCores.WORDS);
    }
  }

  static Stream<Arguments> shares() {
    return Stream.concat(
        guarded(), Stream.of(arguments(CoreShares.Started.class, List.of(10, 20, 30))));
  }

  /** Those that locks guard at each step. */
  static Stream<Arguments> guarded() {
    return Stream.of(
        arguments(CoreShares.Alone.class, List.of(15)),
        arguments(CoreShares.InCompany.class, List.of(1, 1, 1, 1, 12)),
        arguments(CoreShares.OneMessage.class, List.of(12)),
        arguments(CoreShares.ReadersAndWriters.class, List.of(1, 1, 1, 1, 96)),
        arguments(CoreShares.Selected.class, List.of(3, 156)),
        arguments(CoreShares.Failing.class, List.of(4, 5, 5, 5, 5)),
        arguments(CoreShares.Measured.class, List.of(1, 3)),
        arguments(CoreAlarms.class, List.of(1, 1, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("shares")
  void eachThingAloneComesOutWithTheCoresAtRandom(
      Class<?> firmware, List<Integer> expected, @TempDir Path folder) throws Exception {
    Path shared = linked(firmware, folder);
    for (long seed = 0; seed <= Integer.getInteger("cores.seeds", 5); seed++) {
      Interleaving order = seed == 0 ? Interleaving.IN_STEP : Interleaving.of(seed);
      assertThat(run(shared, order, expected.size()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("shares")
  void eachThingAloneComesOutOnTheJvm(Class<?> firmware, List<Integer> expected) throws Exception {
    assumeTrue(Scenario.class.isAssignableFrom(firmware), "the JVM's board ticks");
    Scenario scenario = (Scenario) firmware.getConstructor().newInstance();
    try (JvmBoard board = new JvmBoard(scenario, "pico")) {
      assertThat(board.run(60)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /**
   * The same images, but for locks that let everybody in, do not come out: the tests would tell.
   */
  @ParameterizedTest
  @MethodSource("guarded")
  void eachThingAloneFailsWithoutLocks(
      Class<?> firmware, List<Integer> expected, @TempDir Path folder) throws Exception {
    Path shared = linked(firmware, UnlockedPico.NAME, folder);
    long seed = 1;
    while (seed <= 200 && isSaid(shared, Interleaving.of(seed), expected)) {
      seed++;
    }
    assertThat(seed).as("the first seed that fails").isLessThanOrEqualTo(200);
  }

  /** The tick waits until core 1 has taken calls, while core 1 waits for the clock. */
  @Test
  void wakesMoreSleepersThanCallsFit(@TempDir Path folder) throws Exception {
    Path crowd = linked(CoreParts.Crowd.class, folder);
    for (long seed = 1; seed <= 10; seed++) {
      try (EmulatedBoard board = EmulatedBoard.named("pico")) {
        board.interleave(Interleaving.of(seed)).load(crowd);
        var words = board.memory().watch(Scenario.OUT);

        board.runUntil(() -> !words.marks().isEmpty(), LONG_ENOUGH);

        assertThat(words.marks()).as("seed %d", seed).hasSize(1);
      }
    }
  }

  @Test
  void locksNothingWhereTheCoresShareNothing(@TempDir Path folder) throws Exception {
    assertThat(releasesOf(CoreParts.Apart.class, folder)).isZero();
  }

  @Test
  void locksOnlyWhatTheCoresShare(@TempDir Path folder) throws Exception {
    assertThat(releasesOf(CoreParts.Beside.class, folder)).isBetween(2, 10);
  }

  @Test
  void stopsBothCoresWhenOneFails(@TempDir Path folder) throws Exception {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.load(linked(CoreParts.Fails.class, folder)).faultsReachImage(true);
      var words = board.memory().watch(Scenario.OUT);

      board.runFor(LONG_ENOUGH);

      assertThat(words.marks()).hasSizeBetween(5, 6);
      PanicWords record = board.panicRecord().orElseThrow();
      assertThat(record.core()).isEqualTo(1);
      assertThat(board.explain(record))
          .startsWith("panic: index out of bounds")
          .contains("CoreParts.java")
          .contains("in actor \"failing\" of level 1 of core 1, 5 ticks after boot");
    }
  }

  @Test
  void startsBothCoresAnewWhenOneFails(@TempDir Path folder) throws Exception {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.load(linked(CoreParts.FailsAndResets.class, folder)).faultsReachImage(true);
      var words = board.memory().watch(Scenario.OUT);

      board.runFor(LONG_ENOUGH);

      assertThat(words.marks()).filteredOn(mark -> mark.value() == 1).hasSizeGreaterThan(3);
      assertThat(board.panicRecord().orElseThrow().core()).isEqualTo(1);
    }
  }

  @Test
  void refusesAForeignDriver() {
    LinkFailure failure =
        catchThrowableOfType(
            LinkFailure.class,
            () -> Device.link(Misuses.ForeignDriver.class, "pico", Optimisation.SIZE));

    assertThat(failure.problems()).hasSize(1);
    assertThat(failure.problems().get(0).toString())
        .contains(
            "error CRT0503: actor \"far\" on core 1 uses the driver of UART0_IRQ, whose interrupt"
                + " core 0 handles\n    at: Misuses.java:")
        .contains("fix: let an actor on core 0 use it, and send it messages through a queue");
  }

  private static Path linked(Class<?> firmware, Path folder) throws Exception {
    return linked(firmware, "pico", folder);
  }

  private static Path linked(Class<?> firmware, String board, Path folder) throws Exception {
    return Files.write(
        folder.resolve(firmware.getSimpleName() + ".elf"),
        Device.link(firmware, board, Optimisation.SIZE).elf());
  }

  private static boolean isSaid(Path firmware, Interleaving order, List<Integer> expected) {
    try {
      List<Integer> words = new ArrayList<>(run(firmware, order, expected.size()));
      words.sort(null);
      return words.equals(expected);
    } catch (RuntimeException fault) {
      return false;
    }
  }

  /** Returns how often a lock was released after boot, when both pairs have said their word. */
  private static int releasesOf(Class<?> firmware, Path folder) throws Exception {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.load(linked(firmware, folder));
      var words = board.memory().watch(Scenario.OUT);
      var kernel = board.memory().watch(Rp2040.SIO_SPINLOCK0 + 4);
      var clock = board.memory().watch(Rp2040.SIO_SPINLOCK0);

      board.runFor(LONG_ENOUGH);

      assertThat(words.marks()).extracting(mark -> mark.value()).containsExactlyInAnyOrder(1, 2);
      return kernel.marks().size() - 1 + clock.marks().size() - 1;
    }
  }

  private static long instructionsAtLaunch() {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.load(image);
      board.runUntil(() -> board.core(1).instructions() > 0, LONG_ENOUGH);
      return board.core(0).instructions() - 2000;
    }
  }

  private static List<Integer> run(Interleaving order) {
    int all = AcrossCores.WORDS.length + AcrossCores.ROUNDS;
    return run(image, order, all).stream().filter(word -> word != 0).toList();
  }

  /** Returns what was said until so many words were, or for long enough. */
  private static List<Integer> run(Path firmware, Interleaving order, int wordCount) {
    try (EmulatedBoard board = EmulatedBoard.named("pico")) {
      board.interleave(order).load(firmware);
      var words = board.memory().watch(Scenario.OUT);
      board.runUntil(() -> words.marks().size() == wordCount, LONG_ENOUGH);
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }
}
