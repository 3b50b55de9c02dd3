package dev.cortado.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerWheelTest {
  private static final int[] STARTS = {
    0, Integer.MAX_VALUE - 100, -100, -1, Integer.MAX_VALUE, 12_345
  };

  private final List<SleeperStub> woken = new ArrayList<>();

  static Stream<Arguments> levelsAndStarts() {
    return IntStream.rangeClosed(1, Integer.SIZE)
        .boxed()
        .flatMap(levels -> IntStream.of(STARTS).mapToObj(start -> Arguments.of(levels, start)));
  }

  @ParameterizedTest(name = "{0} levels from {1}")
  @MethodSource("levelsAndStarts")
  void wakesEverybodyInHisTickAsASortedListWould(int levels, int start) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    TimerWheel wheel = new TimerWheel(levels);
    TreeMap<Integer, List<SleeperStub>> byTicksFromStart = new TreeMap<>();
    int now = start;
    for (int elapsed = 0; elapsed < 1600; elapsed++) {
      for (int i = random.nextInt(3); i > 0 && elapsed < 1000; i--) {
        SleeperStub sleeper = new SleeperStub(woken::add);
        int ticks = 1 + random.nextInt(1 << (1 + random.nextInt(9)));
        sleeper.deadlineTicks = now + ticks;
        wheel.insert(sleeper, now);
        byTicksFromStart.computeIfAbsent(elapsed + ticks, key -> new ArrayList<>()).add(sleeper);
      }
      takeOneDown(wheel, byTicksFromStart, random);
      now++;
      wheel.advance(now);

      List<SleeperStub> due = byTicksFromStart.remove(elapsed + 1);
      assertThat(woken)
          .as("seed=%d elapsed=%d", seed, elapsed)
          .containsExactlyInAnyOrderElementsOf(due == null ? List.of() : due);
      woken.clear();
    }
    assertThat(byTicksFromStart).as("seed=%d", seed).isEmpty();
  }

  /** Takes down one that hangs there, first, last or between others, as a cancelled wait does. */
  private static void takeOneDown(
      TimerWheel wheel, TreeMap<Integer, List<SleeperStub>> hanging, Random random) {
    Integer from = hanging.isEmpty() ? null : hanging.firstKey() + random.nextInt(9);
    Integer due = from == null ? null : hanging.ceilingKey(from);
    if (due != null && random.nextInt(3) == 0) {
      List<SleeperStub> candidates = hanging.get(due);
      wheel.remove(candidates.remove(random.nextInt(candidates.size())));
      if (candidates.isEmpty()) {
        hanging.remove(due);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 31, 32})
  void oneWhoSleepsAgainWhenWokenIsNeverLate(int levels) {
    TimerWheel wheel = new TimerWheel(levels);
    int[] now = {Integer.MAX_VALUE - 20};
    List<Integer> wokenAt = new ArrayList<>();
    SleeperStub periodic =
        new SleeperStub(
            self -> {
              wokenAt.add(now[0]);
              self.deadlineTicks += 3;
              wheel.insert(self, now[0]);
            });
    periodic.deadlineTicks = now[0] + 3;
    wheel.insert(periodic, now[0]);

    for (int i = 0; i < 60; i++) {
      now[0]++;
      wheel.advance(now[0]);
    }

    assertThat(wokenAt).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(wokenAt.get(i)).isEqualTo(Integer.MAX_VALUE - 20 + 3 * (i + 1));
    }
  }

  /** The farthest deadlines, without counting there: only ticks that look at the slot matter. */
  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30})
  void theFarthestDeadlineIsFoundByTheTicksThatLookForIt(int start) {
    TimerWheel wheel = new TimerWheel(Integer.SIZE);
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = start + Integer.MAX_VALUE;
    wheel.insert(sleeper, start);

    for (int bit = Integer.SIZE - 1; bit >= 0; bit--) {
      int tick = sleeper.deadlineTicks >>> bit << bit;
      boolean ahead = tick - start > 0;
      if (ahead && tick != sleeper.deadlineTicks) {
        wheel.advance(tick);
        assertThat(woken).isEmpty();
      }
    }
    wheel.advance(sleeper.deadlineTicks);

    assertThat(woken).containsExactly(sleeper);
  }

  @Test
  void wakesNobodyTwice() {
    TimerWheel wheel = new TimerWheel(4);
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = 5;
    wheel.insert(sleeper, 0);

    for (int now = 1; now < 100; now++) {
      wheel.advance(now);
    }

    assertThat(woken).containsExactly(sleeper);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "1024, 11", "1025, 12", "2147483647, 32"})
  void waitsNeedALevelForEachBitOfTheirTicksAndOneMore(int ticks, int levels) {
    assertThat(TimerWheel.levelsFor(ticks)).isEqualTo(levels);
  }

  /** Further levels would spare none of the steps from slot to slot that a sleeper takes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9})
  void furtherLevelsSpareNoStep(int longestTicks) {
    for (int start = -40; start < 40; start++) {
      for (int ticks = 1; ticks <= longestTicks; ticks++) {
        assertThat(steps(TimerWheel.levelsFor(longestTicks), start, ticks))
            .as("start=%d ticks=%d", start, ticks)
            .isEqualTo(steps(Integer.SIZE, start, ticks));
      }
    }
  }

  /** Returns how often one who sleeps is hung up until woken. */
  private static int steps(int levels, int start, int ticks) {
    TimerWheel wheel = new TimerWheel(levels);
    boolean[] woken = {false};
    SleeperStub sleeper = new SleeperStub(self -> woken[0] = true);
    sleeper.deadlineTicks = start + ticks;
    wheel.insert(sleeper, start);
    int steps = 1;
    for (int now = start + 1; !woken[0]; now++) {
      sleeper.slot = -1;
      wheel.advance(now);
      steps += sleeper.slot == -1 ? 0 : 1;
    }
    return steps;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 33})
  void refusesOtherNumbersOfLevels(int levels) {
    assertThatThrownBy(() -> new TimerWheel(levels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levels=" + levels + ", must be 1 to 32");
  }
}
