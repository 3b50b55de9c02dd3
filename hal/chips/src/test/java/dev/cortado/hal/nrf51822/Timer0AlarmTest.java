package dev.cortado.hal.nrf51822;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Nrf51822;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 64 bits of time out of a timer of 32, whose interrupt comes late. */
final class Timer0AlarmTest {
  private static final long HALF = 1L << 31;
  private static final int NOW = Nrf51822.TIMER0_CC + 4;

  private final RegisterFile registers = RegisterFile.install();
  private final Timer0Alarm alarm = new Timer0Alarm(4);
  private long elapsed;

  @Test
  void tellsTheTimeWithTheInterruptLateByUpToHalfAWrap() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    registers.answerFrom(NOW, () -> (int) elapsed);
    for (int half = 1; half < 50; half++) {
      for (int i = 0; i < 5; i++) {
        long from = Math.max(elapsed, half * HALF - 3); // its event is at half * HALF
        elapsed = from + nearOrFar(random, half * HALF + HALF - 1 - from);
        assertThat(alarm.uptimeTicks()).as("seed=%d", seed).isEqualTo(elapsed);
      }
      elapsed = Math.max(elapsed, half * HALF); // before its event there is no interrupt
      for (int i = random.nextInt(3); i >= 0; i--) {
        alarm.acknowledge();
        assertThat(alarm.uptimeTicks()).as("seed=%d", seed).isEqualTo(elapsed);
      }
    }
  }

  private static long nearOrFar(Random random, long most) {
    return random.nextBoolean()
        ? Math.min(most, random.nextInt(4))
        : (long) (random.nextDouble() * most);
  }

  /** The interrupt comes, and time passes, between any two accesses of the reader. */
  @Test
  void tellsATimeWithinTheCallWhereverTheInterruptComes() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    boolean[] inHandler = {false};
    registers.answerFrom(
        NOW,
        () -> {
          elapsed += random.nextInt(3);
          if (!inHandler[0] && random.nextBoolean()) {
            inHandler[0] = true;
            alarm.acknowledge();
            inHandler[0] = false;
          }
          return (int) elapsed;
        });
    for (int half = 1; half < 20_000; half++) {
      elapsed = half * HALF - random.nextInt(4);
      for (int i = 0; i < 3; i++) {
        long before = elapsed;
        assertThat(alarm.uptimeTicks()).as("seed=%d", seed).isBetween(before, elapsed);
      }
      elapsed = half * HALF + 1;
      alarm.acknowledge();
    }
  }

  @Test
  void doesNotWrapWithItsHalves() {
    registers.answerFrom(NOW, () -> (int) elapsed);
    for (elapsed = 0; elapsed < 100 * HALF; elapsed += HALF) {
      alarm.acknowledge();
    }
    elapsed -= HALF;

    assertThat(alarm.uptimeTicks()).isEqualTo(99 * HALF);
  }
}
