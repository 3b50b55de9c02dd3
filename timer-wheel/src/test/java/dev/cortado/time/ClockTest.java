package dev.cortado.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.machine.Memory;
import dev.cortado.machine.Suspension;
import dev.cortado.machine.ThreadedMachine;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {
  private final ThreadedMachine machine = new ThreadedMachine(body -> ((Scripted) body).run());
  private final Queue<Scripted> ready = new ArrayDeque<>();
  private final Clock clock = new Clock(16_000_000, 1000);
  private final List<Integer> wokenAt = new ArrayList<>();

  @AfterEach
  void close() {
    machine.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 1000})
  void sleepEndsInTheTickThatWasAskedFor(int ticks) {
    start(() -> sleepAndNote(ticks));

    tick(ticks - 1);
    assertThat(wokenAt).isEmpty();

    tick(1);
    assertThat(wokenAt).containsExactly(ticks);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void sleepReturnsAtOnceForLessThanOneTick(int ticks) {
    Scripted sleeper = start(() -> clock.sleep(ticks));

    assertThat(machine.ended(sleeper)).isTrue();
    assertThat(machine.sections()).isZero();
  }

  @Test
  void sleepDoesNotEndBeforeTheLongestTimeIsOver() {
    Scripted sleeper = start(() -> sleepAndNote(Integer.MAX_VALUE));

    tick(5000);
    Suspension.resume(sleeper);

    assertThat(wokenAt).isEmpty();
  }

  @Test
  void sleepIsRightAcrossTheWrapOfTheTickCounter() throws ReflectiveOperationException {
    setNow(-3);
    start(() -> sleepAndNote(2));
    start(() -> sleepAndNote(3));
    start(() -> sleepAndNote(5));

    tick(10);

    assertThat(wokenAt).containsExactly(-1, 0, 2);
  }

  @Test
  void sleepIsRightAcrossTheChangeOfSign() throws ReflectiveOperationException {
    setNow(Integer.MAX_VALUE - 1);
    start(() -> sleepAndNote(1));
    start(() -> sleepAndNote(2));
    start(() -> sleepAndNote(4));

    tick(10);

    assertThat(wokenAt)
        .containsExactly(Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 2);
  }

  @Test
  void sleepUntilReturnsAtOnceIfTheTickHasCome() {
    tick(5);

    Scripted now = start(() -> clock.sleepUntil(5));
    Scripted past = start(() -> clock.sleepUntil(1));

    assertThat(machine.ended(now)).isTrue();
    assertThat(machine.ended(past)).isTrue();
    assertThat(machine.masked()).isFalse();
  }

  @Test
  void sleepUntilWaitsForTheTick() {
    tick(5);
    Scripted sleeper =
        start(
            () -> {
              clock.sleepUntil(8);
              wokenAt.add(clock.nowTicks());
            });

    tick(10);

    assertThat(wokenAt).containsExactly(8);
    assertThat(sleeper.timesMadeReady).isEqualTo(1);
  }

  @Test
  void sleepUntilIsRightAcrossTheChangeOfSign() throws ReflectiveOperationException {
    setNow(Integer.MAX_VALUE - 1);
    Scripted past = start(() -> clock.sleepUntil(Integer.MAX_VALUE - 2));
    start(
        () -> {
          clock.sleepUntil(Integer.MIN_VALUE + 1);
          wokenAt.add(clock.nowTicks());
        });
    assertThat(machine.ended(past)).isTrue();
    assertThat(wokenAt).isEmpty();

    tick(10);

    assertThat(wokenAt).containsExactly(Integer.MIN_VALUE + 1);
  }

  @Test
  void whoDoesNotWaitDoesNotHangInTheWheel() {
    start(() -> sleepAndNote(2));
    Scripted sleeper =
        start(
            () -> {
              clock.sleepUntil(0);
              sleepAndNote(2);
            });

    tick(2);

    assertThat(sleeper.timesMadeReady).isEqualTo(1);
    assertThat(wokenAt).containsExactly(2, 2);
  }

  @Test
  void aSpuriousWakeUpDoesNotShortenASleep() {
    Scripted sleeper = start(() -> sleepAndNote(3));

    tick(1);
    Suspension.resume(sleeper);
    tick(1);
    Suspension.resume(sleeper);
    assertThat(wokenAt).isEmpty();
    tick(1);

    assertThat(wokenAt).containsExactly(3);
  }

  @Test
  void aTickBetweenInsertionAndSuspensionIsNotLost() {
    boolean[] once = {true};
    Scripted sleeper =
        start(
            () -> {
              machine.interrupts(
                  () -> {
                    if (machine.sections() > 0 && once[0]) {
                      once[0] = false;
                      clock.onInterrupt();
                    }
                  });
              sleepAndNote(1);
            });

    runReady();

    assertThat(wokenAt).containsExactly(1);
    assertThat(machine.ended(sleeper)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 200})
  void isRightForAnyNumberOfExpectedSleepers(int sleepers) {
    clock.expect(sleepers);
    for (int i = 1; i <= sleepers; i++) {
      int ticks = i;
      start(() -> sleepAndNote(ticks));
    }

    tick(sleepers);

    assertThat(wokenAt).hasSize(sleepers).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 100, Integer.MAX_VALUE})
  void isRightForWaitsThatLastLongerThanExpected(int expectedTicks) {
    clock.expect(50);
    clock.expectWaitsOf(expectedTicks);
    for (int i = 1; i <= 50; i++) {
      int ticks = i;
      start(() -> sleepAndNote(ticks));
    }

    tick(50);

    assertThat(wokenAt).hasSize(50).isSorted();
  }

  @Test
  void countsFractionsOfATick() {
    assertThat(clock.countHz()).isEqualTo(16_000_000);
    tick(2);
    Memory.store32(0xe000e018, 15_999);
    assertThat(clock.nowCounts()).isEqualTo(32_001);
    Memory.store32(0xe000e018, 1);
    assertThat(clock.nowCounts()).isEqualTo(47_999);
    tick(1);
    Memory.store32(0xe000e018, 0);
    assertThat(clock.nowCounts()).isEqualTo(48_000);
  }

  @Test
  void startsTheTickWithItsPeriod() {
    clock.start();

    assertThat(Memory.load32(0xe000e014)).isEqualTo(15_999);
  }

  @Nested
  class PeriodicGates {
    @Test
    void openWithoutDrift() {
      PeriodicGate gate = clock.every(10);
      start(
          () -> {
            for (int i = 0; i < 4; i++) {
              gate.await();
              wokenAt.add(clock.nowTicks());
              clock.sleep(i);
            }
          });

      tick(40);

      assertThat(wokenAt).containsExactly(10, 20, 30, 40);
    }

    @Test
    void letTheLatePassUntilTheyHaveCaughtUp() {
      PeriodicGate gate = clock.every(10);
      start(
          () -> {
            clock.sleep(35);
            for (int i = 0; i < 5; i++) {
              gate.await();
              wokenAt.add(clock.nowTicks());
            }
          });

      tick(50);

      assertThat(wokenAt).containsExactly(35, 35, 35, 40, 50);
    }

    @Test
    void refuseAPeriodOfNothing() {
      assertThatThrownBy(() -> clock.every(0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("periodTicks=0, must be at least 1");
    }
  }

  @Nested
  class Rates {
    @ParameterizedTest
    @CsvSource({
      "16000000, 0, 'tickHz=0, must divide the core clock, coreHz=16000000'",
      "16000000, -5, 'tickHz=-5, must divide the core clock, coreHz=16000000'",
      "16000000, 1001, 'tickHz=1001, must divide the core clock, coreHz=16000000'",
      "16000000, 16000000, 'tickHz=16000000 makes 1 cycles a tick, must be 2 to 2^24'",
      "125000000, 1, 'tickHz=1 makes 125000000 cycles a tick, must be 2 to 2^24'",
    })
    void outOfRangeAreRefused(int coreHz, int tickHz, String message) {
      assertThatThrownBy(() -> new Clock(coreHz, tickHz))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }

    @Test
    void atTheBoundsAreTaken() {
      assertThat(new Clock(1 << 24, 1).tickHz()).isEqualTo(1);
      assertThat(new Clock(2000, 1000).tickHz()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"1000, 7, 7", "100, 15, 2", "100, 10, 1", "100, 1, 1", "100, 0, 0"})
    void ofMillisecondsRoundUp(int tickHz, int millis, int ticks) {
      assertThat(new Clock(16_000_000, tickHz).ticksOfMillis(millis)).isEqualTo(ticks);
    }

    @Test
    void ofMillisecondsRefuseWhatDoesNotFit() {
      Clock fast = new Clock(16_000_000, 1_000_000);

      assertThatThrownBy(() -> fast.ticksOfMillis(Integer.MAX_VALUE))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  private void sleepAndNote(int ticks) {
    clock.sleep(ticks);
    wokenAt.add(clock.nowTicks());
  }

  private Scripted start(Runnable script) {
    Scripted sleeper = new Scripted(script);
    Suspension.resume(sleeper);
    return sleeper;
  }

  private void tick(int times) {
    for (int i = 0; i < times; i++) {
      clock.onInterrupt();
      runReady();
    }
  }

  private void runReady() {
    for (Scripted next = ready.poll(); next != null; next = ready.poll()) {
      Suspension.resume(next);
    }
  }

  private void setNow(int nowTicks) throws ReflectiveOperationException {
    Field field = Clock.class.getDeclaredField("nowTicks");
    field.setAccessible(true);
    field.setInt(clock, nowTicks);
  }

  /** A sleeper that runs a script. */
  private final class Scripted extends Sleeper {
    private final Runnable script;
    private int timesMadeReady;

    Scripted(Runnable script) {
      this.script = script;
    }

    void run() {
      script.run();
    }

    @Override
    public void makeReady() {
      timesMadeReady++;
      ready.add(this);
    }
  }
}
