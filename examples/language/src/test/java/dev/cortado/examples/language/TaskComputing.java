package dev.cortado.examples.language;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.examples.language.device.WatchedSink;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.time.Clock;

/** Tasks that compute with every type while a more urgent one and an actor preempt them. */
public final class TaskComputing {
  static final int ROUNDS = 400;
  static final int BEATS = 60;

  private static final int TICK_HZ = 5_000;

  private TaskComputing() {}

  /** Tells the emulator's watch. */
  public static final class Watched extends Computes {
    /** Called by the linker. */
    public Watched() {
      super(new WatchedSink());
    }
  }

  /** Tells the serial line of QEMU's Cortex-M3 and M4. */
  public static final class OnMps2 extends Computes {
    /** Called by the linker. */
    public OnMps2() {
      super(new CmsdkSink());
    }
  }

  abstract static class Computes implements Firmware {
    private final Sink sink;

    Computes(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(TICK_HZ);
      Semaphore done = new Semaphore(0);
      Beats beats = wiring.task("beats", new Beats(clock, done));
      Share longs = wiring.task("longs", new Share(done, () -> longs(ROUNDS)));
      Share doubles = wiring.task("doubles", new Share(done, () -> doubles(ROUNDS)));
      Share floats = wiring.task("floats", new Share(done, () -> floats(ROUNDS)));
      Share ints = wiring.task("ints", new Share(done, () -> ints(ROUNDS)));
      Pulse pulse = wiring.actor("pulse", Priority.of(2), new Pulse(clock, done));
      Share[] shares = {longs, doubles, floats, ints};
      wiring.actor("teller", Priority.of(1), new Teller(sink, done, beats, pulse, shares));
    }
  }

  /** A number to be had. */
  interface Number {
    long value();
  }

  /** Computes one number. */
  static final class Share extends Task {
    private final Semaphore done;
    private final Number number;
    private long result;

    Share(Semaphore done, Number number) {
      this.done = done;
      this.number = number;
    }

    @Override
    protected void run() {
      result = number.value();
      done.release();
    }
  }

  /** Preempts the others, and computes too. */
  static final class Beats extends Task {
    private final Clock clock;
    private final Semaphore done;
    private long result;

    Beats(Clock clock, Semaphore done) {
      this.clock = clock;
      this.done = done;
    }

    @Override
    protected void run() {
      long sum = 0;
      double kept = 1.5;
      for (int i = 0; i < BEATS; i++) {
        clock.sleep(1);
        sum = sum * 31 + longs(2) + doubles(1);
        kept = kept * 1.0625 + i;
      }
      result = sum ^ Double.doubleToRawLongBits(kept);
      done.release();
    }
  }

  /** Preempts all tasks. */
  static final class Pulse extends Actor {
    private final Clock clock;
    private final Semaphore done;
    private long result;

    Pulse(Clock clock, Semaphore done) {
      this.clock = clock;
      this.done = done;
    }

    @Override
    protected void run() {
      long sum = 0;
      for (int i = 0; i < BEATS; i++) {
        clock.sleep(1);
        sum = sum * 31 + floats(2) + ints(2);
      }
      result = sum;
      done.release();
    }
  }

  /** Tells all results. */
  static final class Teller extends Actor {
    private final Sink sink;
    private final Semaphore done;
    private final Beats beats;
    private final Pulse pulse;
    private final Share[] shares;

    Teller(Sink sink, Semaphore done, Beats beats, Pulse pulse, Share[] shares) {
      this.sink = sink;
      this.done = done;
      this.beats = beats;
      this.pulse = pulse;
      this.shares = shares;
    }

    @Override
    protected void run() {
      for (int i = 0; i < shares.length + 2; i++) {
        done.acquire();
      }
      tell(beats.result);
      tell(pulse.result);
      for (Share share : shares) {
        tell(share.result);
      }
      sink.word(Results.END);
    }

    private void tell(long result) {
      sink.word((int) result);
      sink.word((int) (result >>> 32));
    }
  }

  static long longs(int rounds) {
    long x = 88172645463325252L;
    long sum = 1;
    for (int i = 0; i < rounds; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
      sum += x / (i + 3) ^ sum % 1001 * x;
    }
    return sum;
  }

  static long doubles(int rounds) {
    double sum = 0.25;
    double product = 1;
    for (int i = 0; i < rounds; i++) {
      sum += Math.sqrt(i + sum) / (i * 0.75 + 1);
      product = product * 1.0009765625 - sum % 0.125;
    }
    return Double.doubleToRawLongBits(sum) ^ Double.doubleToRawLongBits(product) >>> 3;
  }

  static long floats(int rounds) {
    float sum = 0.25f;
    float product = 1;
    for (int i = 0; i < rounds; i++) {
      sum += (i + 0.5f) / (sum + 3);
      product = product * 0.99f + (int) sum % 7;
    }
    return (long) Float.floatToRawIntBits(sum) << 32
        | Float.floatToRawIntBits(product) & 0xFFFF_FFFFL;
  }

  static long ints(int rounds) {
    int a = 1;
    int b = 2;
    int c = 3;
    int d = 5;
    int e = 7;
    int f = 11;
    int g = 13;
    for (int i = 0; i < rounds; i++) {
      a += b ^ c << 1;
      b -= d / (i + 1);
      c = c * 31 + e;
      d ^= f >>> 2;
      e += g % (i + 2);
      f = Integer.rotateLeft(f, 5) + a;
      g ^= b + c;
    }
    return (long) (a ^ b ^ c ^ d) << 32 | (e ^ f ^ g) & 0xFFFF_FFFFL;
  }

  /** Returns what a JVM makes of the beats, without a device. */
  static long beats() {
    long sum = 0;
    double kept = 1.5;
    for (int i = 0; i < BEATS; i++) {
      sum = sum * 31 + longs(2) + doubles(1);
      kept = kept * 1.0625 + i;
    }
    return sum ^ Double.doubleToRawLongBits(kept);
  }

  /** Returns what a JVM makes of the pulse. */
  static long pulse() {
    long sum = 0;
    for (int i = 0; i < BEATS; i++) {
      sum = sum * 31 + floats(2) + ints(2);
    }
    return sum;
  }
}
