package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/**
 * Computes with float and double and writes each result's bits, or a hash of many, to one address,
 * so that a JVM and a device can be compared word by word.
 */
public final class Floats implements Firmware {
  static final class Sample extends Message {
    float single;
    double wide;
    final float[] history = new float[3];
  }

  private Clock clock;
  private Calculator calculator;

  /** Returns the clock that the wiring made. */
  public Clock clock() {
    return clock;
  }

  /** Returns the actor that the wiring made. */
  public Calculator calculator() {
    return calculator;
  }

  @Override
  public void wire(Wiring wiring) {
    clock = wiring.clock(1000);
    Pool<Sample> pool = wiring.pool("samples", 2, Sample::new);
    Queue<Sample> queue = wiring.queue("samples");
    calculator = wiring.actor("calculator", Priority.of(1), new Calculator(clock, pool, queue));
  }

  /** Computes; runs on the device and on the host. */
  public static final class Calculator extends Actor {
    private static final int RANDOM_PAIRS = 1500;
    private static double total = 0.1;

    private final Clock timer;
    private final Pool<Sample> pool;
    private final Queue<Sample> queue;
    private final FloatOperations singles = new FloatOperations();
    private final DoubleOperations doubles = new DoubleOperations();
    private final float[] table = {1.5f, -0.0f, Float.NaN, Float.MIN_VALUE, 3e38f};
    private final double[] series = {1.0 / 3, Double.MAX_VALUE, -2.5e-310, Math.PI};
    private final float[][] grid = {{1, 2}, {0.25f}};
    private float level = 0.75f;
    private double average = 1e-3;

    Calculator(Clock timer, Pool<Sample> pool, Queue<Sample> queue) {
      this.timer = timer;
      this.pool = pool;
      this.queue = queue;
    }

    private static void out(float value) {
      Language.Torture.out(Float.floatToIntBits(value));
    }

    private static void out(double value) {
      Language.Torture.out(Double.doubleToLongBits(value));
    }

    private double mixed(int n, float a, double b, long c, float d) {
      double sum = n * a + b;
      timer.sleep(1);
      sum -= c / d;
      return sum;
    }

    private float waitingSum(float start) {
      float sum = start;
      double product = 1;
      for (float each : table) {
        sum += each == each ? each / 7 : 1;
        timer.sleep(1);
        product *= sum * 0.5;
      }
      return (float) (sum + product);
    }

    private static int compared(double a, double b) {
      int bits = 0;
      while (!(a < b) && bits < 4) {
        a -= 1.5;
        bits++;
      }
      return bits + (a > b ? 16 : 0) + (a <= b ? 32 : 0) + (a != b ? 64 : 0);
    }

    @Override
    public void run() {
      doubles.edges();
      singles.edges();
      int seed = 20261121;
      for (int i = 0; i < RANDOM_PAIRS; i++) {
        seed = singles.next(seed);
        seed = doubles.next(seed);
        if (i % 50 == 0) {
          Language.Torture.out(singles.hash());
          Language.Torture.out(doubles.hash());
        }
      }
      out(mixed(3, level, average, 1L << 40, -0.1f));
      out(waitingSum(0.3f));
      for (double each : series) {
        average = (average + each) / 2;
        total += average * level;
        level *= -1.1f;
        Language.Torture.out(compared(each, average));
        Language.Torture.out(compared(average, Double.NaN));
      }
      out(average);
      out(total);
      out(level++);
      out(level);
      for (float[] row : grid) {
        for (int i = 0; i < row.length; i++) {
          row[i] += 0.1;
          out(row[i]);
        }
      }
      messages();
      Language.Torture.out(0xF10A7);
    }

    private void messages() {
      Sample first = pool.take();
      first.single = level / 3;
      first.wide = first.single * average;
      first.history[1] = (float) total;
      queue.put(first);
      timer.sleep(2);
      try (Sample second = queue.take()) {
        out(second.single);
        out(second.wide + waitingSum(second.history[1]));
        out(Math.max(second.history[0], second.history[2]));
      }
    }
  }
}
