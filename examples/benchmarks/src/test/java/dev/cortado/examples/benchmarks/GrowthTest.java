package dev.cortado.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Many actors and queues: prints what they cost, and expects no more than linear growth. With
 * {@code -Dcortado.growth.most=1000} up to a thousand.
 */
class GrowthTest {
  private static final int LEVELS = 3;
  private static final int MOST = Integer.getInteger("cortado.growth.most", 200);

  /** Room for what does not grow evenly: literal pools, alignment. */
  private static final double LINEAR = 1.05;

  @Test
  void ringsOfAnySizeRunAndGrowAtMostLinearly() throws Exception {
    List<Size> sizes = new ArrayList<>();
    System.out.printf(
        "%8s %10s %10s %12s %12s%n", "actors", "flash", "RAM", "link", "linked again");
    for (int actors : new int[] {10, 100, 200, 1000}) {
      if (actors <= MOST) {
        sizes.add(measure(actors));
      }
    }

    for (int i = 2; i < sizes.size(); i++) {
      Size small = sizes.get(i - 2);
      Size middle = sizes.get(i - 1);
      Size large = sizes.get(i);
      double factor = (double) (large.actors - middle.actors) / (middle.actors - small.actors);
      assertThat(large.flash - middle.flash)
          .isLessThanOrEqualTo((int) ((middle.flash - small.flash) * factor * LINEAR));
      assertThat(large.ram - middle.ram)
          .isLessThanOrEqualTo((int) ((middle.ram - small.ram) * factor * LINEAR));
    }
  }

  private static Size measure(int actors) throws Exception {
    String name = "ring-" + actors;
    long start = System.nanoTime();
    BenchmarksTest.ring(actors, LEVELS, "pico", name);
    long again = System.nanoTime();
    Workload ring = BenchmarksTest.ring(actors, LEVELS, "pico", name);
    long end = System.nanoTime();
    System.out.printf(
        "%8d %10d %10d %9d ms %9d ms%n",
        actors,
        ring.flashBytes(),
        ring.ramBytes(),
        Duration.ofNanos(again - start).toMillis(),
        Duration.ofNanos(end - again).toMillis());
    try (EmulatedBoard board = ring.start()) {
      var rounds = board.memory().watch(Marker.ADDRESS);
      board.runFor(Duration.ofMillis(20));
      assertThat(rounds.marks()).as(name).hasSizeGreaterThan(2);
    }
    return new Size(actors, ring.flashBytes(), ring.ramBytes());
  }

  private record Size(int actors, int flash, int ram) {}
}
