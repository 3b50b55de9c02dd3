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
        hangUp(tickless, alarm, hanging, random, longestTicks, at);
      }
      if (random.nextInt(9) == 0) {
        takeOneDown(tickless, hanging, random);
      }
      alarm.pass(random.nextInt(4));
      if (alarm.pending && random.nextInt(3) == 0) {
        ring(tickless, alarm, hanging, at);
      } else if (!alarm.pending && random.nextInt(20) == 0) {
        alarm.jump(random.nextInt(2));
      }
      assertThat(woken).as(at).isEmpty();
      if (!hanging.isEmpty() && hanging.firstKey() <= alarm.elapsed) {
        assertThat(alarm.pending).as(at + ": somebody is due").isTrue();
      }
    }
  }

  private void ring(
      Tickless tickless, Alarm alarm, TreeMap<Long, List<SleeperStub>> hanging, String at) {
    alarm.pending = false;
    tickless.onAlarm();
    long turned = alarm.elapsedAt(tickless.turnedTicks());
    List<SleeperStub> due = new ArrayList<>();
    hanging.headMap(turned, true).values().forEach(due::addAll);
    assertThat(woken).as(at).containsExactlyInAnyOrderElementsOf(due);
    hanging.headMap(turned, true).clear();
    woken.clear();
  }

  /** Hangs up as the clock does, with alarms between its steps. */
  private void hangUp(
      Tickless tickless,
      Alarm alarm,
      TreeMap<Long, List<SleeperStub>> hanging,
      Random random,
      int longestTicks,
      String at) {
    int bits = random.nextInt(Integer.SIZE - Integer.numberOfLeadingZeros(longestTicks));
    int ticks = Math.min(longestTicks, (1 << bits) + random.nextInt(1 << bits));
    int now = alarm.nowTicks();
    if (ticks > Integer.MAX_VALUE - 100) {
      ticks -= 100; // an alarm that is late by so much
    }
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = now + ticks;
    long due = alarm.elapsedAt(now) + ticks;
    boolean hangs = false;
    while (!hangs && sleeper.deadlineTicks - alarm.nowTicks() > 0) {
      int standsTicks = tickless.stand();
      if (sleeper.deadlineTicks - standsTicks > 0) {
        int slot = tickless.slot(sleeper.deadlineTicks, standsTicks);
        if (alarm.pending && random.nextBoolean()) {
          ring(tickless, alarm, hanging, at);
        }
        hangs = tickless.hang(sleeper, slot, standsTicks);
      } else {
        tickless.turnSoon();
        ring(tickless, alarm, hanging, at);
      }
    }
    if (hangs) {
      hanging.computeIfAbsent(due, key -> new ArrayList<>()).add(sleeper);
    }
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
    tickless.hang(sleeper, tickless.slot(sleeper.deadlineTicks, tickless.stand()), 77);

    alarm.jump(0);
    assertThat(alarm.now).isEqualTo(77 + ticks);
    assertThat(alarm.pending).isTrue();
    alarm.pending = false;
    tickless.onAlarm();

    assertThat(woken).containsExactly(sleeper);
    assertThat(alarm.armed).isFalse();
  }

  /** Half way to a far alarm the wheel stands so long ago that a new deadline is out of reach. */
  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE - 5, -7})
  void isTurnedForADeadlineBeyondItsReach(int start) {
    Alarm alarm = new Alarm(start, null, true);
    Tickless tickless = new Tickless(alarm);
    SleeperStub first = new SleeperStub(woken::add);
    first.deadlineTicks = start + Integer.MAX_VALUE;
    tickless.hang(first, tickless.slot(first.deadlineTicks, tickless.stand()), start);
    alarm.jump(1);
    SleeperStub second = new SleeperStub(woken::add);
    second.deadlineTicks = alarm.now + Integer.MAX_VALUE;
    assertThat(second.deadlineTicks - tickless.stand()).isNegative();

    tickless.turnSoon();
    assertThat(alarm.pending).isTrue();
    alarm.pending = false;
    tickless.onAlarm();
    int standsTicks = tickless.stand();
    assertThat(standsTicks).isEqualTo(alarm.now);
    tickless.hang(second, tickless.slot(second.deadlineTicks, standsTicks), standsTicks);

    for (SleeperStub due : List.of(first, second)) {
      assertThat(woken).isEmpty();
      alarm.jump(0);
      assertThat(alarm.now).isEqualTo(due.deadlineTicks);
      tickless.onAlarm();
      assertThat(woken).containsExactly(due);
      woken.clear();
    }
  }

  @Test
  void anAlarmThatHasPassedBeforeItWasArmedIsMadePending() {
    Alarm alarm = new Alarm(0, null, true);
    Tickless tickless = new Tickless(alarm);
    SleeperStub sleeper = new SleeperStub(woken::add);
    sleeper.deadlineTicks = 1;
    int standsTicks = tickless.stand();
    alarm.pass(5);

    tickless.hang(sleeper, tickless.slot(1, standsTicks), standsTicks);

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

    /** Goes on to the alarm, or half way there so often, or some way if none is armed. */
    void jump(int halves) {
      elapsed += (armed ? armedTicks - now & 0xFFFF_FFFFL : 1000) >> halves;
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
