package dev.cortado.examples.language;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.CmsdkTimer;
import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Wiring;

/**
 * Code with more floats at hand than the processor keeps by itself, on a Cortex-M4, preempted at
 * each instruction in turn by others that compute. Tells how many results were wrong, those of who
 * was preempted and of who preempted, and how often that was.
 */
public abstract class FloatContexts implements Firmware {
  /** The interrupt comes after 1, 2, 3 and so on counts. */
  static final int POINTS = 900;

  private static final float MINE = 1.25f;
  private static final float OTHERS = -3.5f;
  private static final int TURNS = 4;

  private final Sink sink = new CmsdkSink();
  private final CmsdkTimer timer = new CmsdkTimer();
  private final Signal signal = new Signal();
  private final int right = compute(MINE);
  private final int othersRight = compute(OTHERS);
  private int served;
  private int othersWrong;
  private volatile boolean fired;

  @Override
  public final void wire(Wiring wiring) {
    wiring.interrupt("TIMER0", CmsdkTimer.LINE, this::onTimer);
    wire(wiring, this::serve, this::work);
  }

  /** Wires who preempts, and who is preempted. */
  abstract void wire(Wiring wiring, Runnable serves, Runnable works);

  /** What the preempting one computes; returns how many results were wrong. */
  int computeOthers() {
    return compute(OTHERS) == othersRight ? 0 : 1;
  }

  private void onTimer() {
    timer.stop();
    signal.raise();
    fired = true;
  }

  private void serve() {
    while (true) {
      signal.await();
      served++;
      othersWrong += computeOthers();
    }
  }

  private void work() {
    int wrong = 0;
    for (int point = 1; point <= POINTS; point++) {
      fired = false;
      timer.start(point);
      int bits = compute(MINE);
      while (!fired) {
        continue;
      }
      wrong += bits == right ? 0 : 1;
    }
    sink.word(wrong);
    sink.word(othersWrong);
    sink.word(served);
    sink.word(Results.END);
  }

  /** Keeps 20 floats at hand. */
  private static int compute(float seed) {
    float a = seed;
    float b = a + 0.5f;
    float c = b + 0.5f;
    float d = c + 0.5f;
    float e = d + 0.5f;
    float f = e + 0.5f;
    float g = f + 0.5f;
    float h = g + 0.5f;
    float i = h + 0.5f;
    float j = i + 0.5f;
    float k = j + 0.5f;
    float l = k + 0.5f;
    float m = l + 0.5f;
    float n = m + 0.5f;
    float o = n + 0.5f;
    float p = o + 0.5f;
    float q = p + 0.5f;
    float r = q + 0.5f;
    float s = r + 0.5f;
    float t = s + 0.5f;
    for (int turn = 0; turn < TURNS; turn++) {
      a = b * t - c;
      b = c * 0.25f + d;
      c = d - e;
      d = e * 0.75f + f;
      e = f - g;
      f = g * 0.5f + h;
      g = h - i;
      h = i * 0.125f + j;
      i = j - k;
      j = k * 0.875f + l;
      k = l - m;
      l = m * 0.375f + n;
      m = n - o;
      n = o * 0.625f + p;
      o = p - q;
      p = q * 0.25f + r;
      q = r - s;
      r = s * 0.75f + t;
      s = t - a;
      t = a / 3f;
    }
    float sum = a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t;
    return Float.floatToIntBits(sum);
  }

  /** An actor preempts another. */
  public static final class Actors extends FloatContexts {
    @Override
    void wire(Wiring wiring, Runnable serves, Runnable works) {
      wiring.actor("serves", Priority.of(2), new Does(serves));
      wiring.actor("works", Priority.of(1), new Does(works));
    }
  }

  /** A task preempts another. */
  public static final class Tasks extends FloatContexts {
    @Override
    void wire(Wiring wiring, Runnable serves, Runnable works) {
      wiring.task("serves", new DoesLong(serves));
      wiring.task("works", new DoesLong(works));
    }
  }

  /** A task that computes without floats preempts one with. */
  public static final class PlainTask extends FloatContexts {
    @Override
    void wire(Wiring wiring, Runnable serves, Runnable works) {
      wiring.task("serves", new DoesLong(serves));
      wiring.task("works", new DoesLong(works));
    }

    @Override
    int computeOthers() {
      return 0;
    }
  }

  /** A task preempts the idle hook. */
  public static final class Hook extends FloatContexts {
    @Override
    void wire(Wiring wiring, Runnable serves, Runnable works) {
      wiring.task("serves", new DoesLong(serves));
      wiring.idle(works::run);
    }
  }
}
