package dev.cortado.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRingTest {
  private final Bench bench = new Bench();
  private final List<Integer> taken = new ArrayList<>();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void pollReturnsMinusOneWhenEmpty() {
    assertThat(new ByteRing(4).poll()).isEqualTo(-1);
  }

  @Test
  void refusesWhatDoesNotFit() {
    ByteRing ring = new ByteRing(2);

    assertThat(ring.offer(1)).isTrue();
    assertThat(ring.offer(2)).isTrue();
    assertThat(ring.offer(3)).isFalse();
    assertThat(ring.poll()).isEqualTo(1);
    assertThat(ring.offer(3)).isTrue();
    assertThat(ring.sizeBytes()).isEqualTo(2);
  }

  @Test
  void keepsEachByteAsItIs() {
    ByteRing ring = new ByteRing(4);
    for (int value = 0; value < 256; value++) {
      assertThat(ring.offer(value)).isTrue();
      assertThat(ring.poll()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 100})
  void refusesACapacityThatIsNoPowerOfTwo(int capacityBytes) {
    assertThatThrownBy(() -> new ByteRing(capacityBytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacityBytes=" + capacityBytes + ", must be a power of two");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void losesNothingWhicheverSidePreemptsTheOther(int capacityBytes) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    ByteRing ring = new ByteRing(capacityBytes);
    int[] next = {0};
    bench.start(
        () -> {
          for (; ; ) {
            int value = random.nextInt(3) == 0 ? ring.take(() -> true) : ring.take();
            if (value >= 0) {
              taken.add(value);
            }
          }
        });
    boolean[] inside = {false};
    bench.machine.interrupts(
        () -> {
          if (!inside[0] && random.nextInt(2) == 0) {
            inside[0] = true;
            if (ring.offer(next[0])) {
              next[0]++;
            }
            inside[0] = false;
          }
        });

    for (int i = 0; i < 200; i++) {
      bench.machine.barrier();
      bench.settle();
    }

    bench.machine.interrupts(() -> {});
    bench.settle();
    assertThat(ring.sizeBytes()).as("seed=%d", seed).isZero();
    assertThat(taken).as("seed=%d", seed).hasSize(next[0]);
    for (int i = 0; i < taken.size(); i++) {
      assertThat(taken.get(i)).as("seed=%d", seed).isEqualTo(i & 0xFF);
    }
  }

  @Test
  void aProducerWaitsForRoomAndGivesUp() {
    ByteRing ring = new ByteRing(1);
    List<Boolean> put = new ArrayList<>();
    boolean[] over = {false};
    Bench.Scripted producer =
        bench.start(
            () -> {
              put.add(ring.put(1, () -> over[0]));
              put.add(ring.put(2, () -> over[0]));
              ring.put(3);
            });
    assertThat(put).containsExactly(true);

    over[0] = true;
    producer.wake();
    bench.settle();
    assertThat(put).containsExactly(true, false);
    assertThat(bench.machine.ended(producer)).isFalse();

    assertThat(ring.poll()).isEqualTo(1);
    bench.settle();
    assertThat(ring.poll()).isEqualTo(3);
    assertThat(bench.machine.ended(producer)).isTrue();
  }
}
