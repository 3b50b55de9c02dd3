package dev.cortado.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicklessTest {
  private static final int[] STARTS = {0, Integer.MAX_VALUE - 300, -300, -1, 12_345};
  private static final int[] LONGEST = {1, 5, 300, 1 << 20, Integer.MAX_VALUE};

  private final List<SleeperStub> woken = new ArrayList<>();

  static Stream<Arguments> startsAndLongestWaits() {
    return IntStream.of(STARTS)
        .boxed()
        .flatMap(start -> IntStream.of(LONGEST).mapToObj(most -> List.of(start, most)))
        .flatMap(
            pair ->
                Stream.of(
                    Arguments.of(pair.get(0), pair.get(1), true),
                    Arguments.of(pair.get(0), pair.get(1), false)));
  }

  /** Alarms come late, time passes between any two instructions, and some are taken down. */
  @ParameterizedTest(name = "from {0}, up to {1}, alarms come once: {2}")
  @MethodSource("startsAndLongestWaits")
  void wakesAtEachAlarmWhomASortedListWould(int start, int longestTicks, boolean comesOnce) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Alarm alarm = new Alarm(start, random, comesOnce);
    Tickless tickless = new Tickless(alarm);
    tickless.expectWaitsOf(longestTicks);
    TreeMap<Long, List<SleeperStub>> hanging = new TreeMap<>();
    for (int step = 0; step < 3000; step++) {
      String at = "seed=" + seed + " step=" + step;
      if (random.nextInt(3) == 0 && step < 2500) {
        hangUp(tickless, alarm, hanging, random, longestTicks);
      }
      if (random.nextInt(9) == 0) {
        takeOneDown(tickless, hanging, random);
      }
      alarm.pass(random.nextInt(4));
      if (alarm.pending && random.nextInt(3) == 0) {
        alarm.pending = false;
        tickless.onAlarm();
        long turned = alarm.elapsedAt(tickless.turnedTicks());
        List<SleeperStub> due = new ArrayList<>();
        hanging.headMap(turned, true).values().forEach(due::addAll);
        assertThat(woken).as(at).containsExactlyInAnyOrderElementsOf(due);
        hanging.headMap(turned, true).clear();
        woken.clear();
      } else if (!alarm.pending && random.nextInt(20) == 0) {
        alarm.jump();
      }
      assertThat(woken).as(at).isEmpty();
      if (!hanging.isEmpty() && hanging.firstKey() <= alarm.elapsed) {
        assertThat(alarm.pending).as(at + ": somebody is due").isTrue();
      }
    }
  }

  private void hangUp(
      Tickless tickless,
      Alarm alarm,
      TreeMap<Long, List<SleeperStub>> hanging,
      Random random,
      int longestTicks) {
    int bits = random.nextInt(Integer.SIZE - Integer.numberOfLeadingZeros(longestTicks));
    int ticks = Math.min(longestTicks, (1 << bits) + random.nextInt(1 << bits));
    int now = alarm.nowTicks();
    if (ticks > Integer.MAX_VALUE - 100) {
      ticks -= 100; // an alarm that is late by so much
    }
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = now + ticks;
    hanging.computeIfAbsent(alarm.elapsedAt(now) + ticks, key -> new ArrayList<>()).add(sleeper);
    tickless.insert(sleeper, now);
  }

  private static void takeOneDown(
      Tickless tickless, TreeMap<Long, List<SleeperStub>> hanging, Random random) {
    Long due = hanging.isEmpty() ? null : hanging.firstKey();
    if (due != null) {
      List<SleeperStub> candidates = hanging.get(due);
      tickless.remove(candidates.remove(random.nextInt(candidates.size())));
      if (candidates.isEmpty()) {
        hanging.remove(due);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1000, 1_000_000, Integer.MAX_VALUE})
  void takesOneAlarmForASleepHoweverLong(int ticks) {
    Alarm alarm = new Alarm(77, null, true);
    Tickless tickless = new Tickless(alarm);
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = 77 + ticks;
    tickless.insert(sleeper, 77);

    alarm.jump();
    assertThat(alarm.now).isEqualTo(77 + ticks);
    assertThat(alarm.pending).isTrue();
    alarm.pending = false;
    tickless.onAlarm();

    assertThat(woken).containsExactly(sleeper);
    assertThat(alarm.armed).isFalse();
  }

  @Test
  void anAlarmThatHasPassedBeforeItWasArmedIsMadePending() {
    Alarm alarm = new Alarm(0, null, true);
    Tickless tickless = new Tickless(alarm);
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = 1;
    alarm.pass(5);

    tickless.insert(sleeper, 0);

    assertThat(alarm.pending).isTrue();
    tickless.onAlarm();
    assertThat(woken).containsExactly(sleeper);
  }

  /**
   * A timer that counts when told to, and by itself now and then while it is looked at. Its alarm
   * comes once, as the RP2040's, or each time that the count is equal, as the nRF51's, so that it
   * may come for nothing.
   */
  private static final class Alarm implements AlarmSource {
    private final int start;
    private final Random random;
    private final boolean comesOnce;
    private int now;
    private long elapsed;
    private int armedTicks;
    private boolean armed;
    private boolean pending;

    Alarm(int start, Random random, boolean comesOnce) {
      this.start = start;
      this.random = random;
      this.comesOnce = comesOnce;
      now = start;
    }

    /** Returns the counts since the start of a time that is not far from now. */
    long elapsedAt(int ticks) {
      return elapsed + (ticks - now);
    }

    void pass(int counts) {
      for (int i = 0; i < counts; i++) {
        elapsed++;
        now = start + (int) elapsed;
        ring();
      }
    }

    /** Goes on to the alarm, or some way if none is armed. */
    void jump() {
      elapsed += armed ? armedTicks - now & 0xFFFF_FFFFL : 1000;
      now = start + (int) elapsed;
      ring();
    }

    private void ring() {
      if (armed && now == armedTicks) {
        armed = !comesOnce;
        pending = true;
      }
    }

    @Override
    public int nowTicks() {
      if (random != null) {
        pass(random.nextInt(2));
      }
      return now;
    }

    @Override
    public long uptimeTicks() {
      return elapsed;
    }

    @Override
    public void arm(int atTicks) {
      armedTicks = atTicks;
      armed = true;
    }

    @Override
    public void pend() {
      armed = armed && !comesOnce;
      pending = true;
    }

    @Override
    public void start() {}

    @Override
    public void acknowledge() {}
  }
}
