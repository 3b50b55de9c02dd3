package dev.cortado.examples.language.random;

import dev.cortado.examples.language.device.Results;
import dev.cortado.time.Clock;

/**
 * What all random programs share: how they tell their results, and how they wait. On the device and
 * on the host.
 */
public abstract class Program {
  /** Two arrays for programs that have no fields of their own. */
  protected final int[] first = {1, -2, 3, -4, 5, -6, 7, -8};

  /** The other array. */
  protected final int[] second = new int[first.length];

  /** What programs throw that was made while wiring. */
  protected final Refusal[] refusals = {
    new Refusal(1), new SharpRefusal(2), new Refusal(-3), new SharpRefusal(400)
  };

  private final Clock clock;
  private long mixed;

  /** Made while wiring. */
  protected Program(Clock clock) {
    this.clock = clock;
  }

  /** Runs the program once. */
  public abstract void go();

  /** Tells one word. */
  public static void out(int word) {
    Results.out(word);
  }

  /** Tells two words. */
  public static void out(long words) {
    Results.out(words);
  }

  /** Tells one word. */
  public static void out(boolean bit) {
    Results.out(bit);
  }

  /** Tells one word; every NaN is the same. */
  public static void out(float number) {
    Results.out(Float.floatToIntBits(number));
  }

  /** Tells two words; every NaN is the same. */
  public static void out(double number) {
    Results.out(Double.doubleToLongBits(number));
  }

  /** Adds to the digest. */
  protected final void mix(float number) {
    mix(Float.floatToIntBits(number));
  }

  /** Adds to the digest. */
  protected final void mix(double number) {
    mix(Double.doubleToLongBits(number));
  }

  /** Adds to the digest. */
  protected final void mix(long word) {
    mixed = mixed * 1000003 + word;
  }

  /** Adds to the digest. */
  protected final void mix(boolean bit) {
    mix(bit ? 1 : 2);
  }

  /** Returns the digest. */
  protected final long mixed() {
    return mixed;
  }

  /** Tells what was thrown. */
  public static void caught(Throwable thrown) {
    if (thrown instanceof Refusal refusal) {
      out(refusal.weight());
      return;
    }
    out(
        thrown instanceof ArithmeticException
            ? 0xa0
            : thrown instanceof ArrayIndexOutOfBoundsException
                ? 0xa1
                : thrown instanceof NullPointerException
                    ? 0xa2
                    : thrown instanceof ClassCastException
                        ? 0xa3
                        : thrown instanceof ArrayStoreException
                            ? 0xa4
                            : thrown instanceof Plain ? 0xa5 : 0xa6);
  }

  /** Waits for a tick. */
  protected final void pause() {
    clock.sleep(1);
  }

  /** Waits and returns its argument. */
  protected final int late(int value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final long late(long value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final short late(short value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final byte late(byte value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final char late(char value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final boolean late(boolean value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final float late(float value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final double late(double value) {
    clock.sleep(1);
    return value;
  }

  /** Waits and returns its argument. */
  protected final int[] late(int[] value) {
    clock.sleep(1);
    return value;
  }

  /** Is thrown with a number. */
  public static class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The number. */
    protected final int code;

    /** Made anywhere. */
    public Refusal(int code) {
      this.code = code;
    }

    /** Returns the number, or more. */
    public int weight() {
      return code;
    }
  }

  /** Is thrown with a number that weighs more. */
  public static final class SharpRefusal extends Refusal {
    private static final long serialVersionUID = 1;

    private final long mass;

    /** Made anywhere. */
    public SharpRefusal(int code) {
      super(code ^ 0x40);
      mass = code * 0x1_0000_0001L;
    }

    @Override
    public int weight() {
      return code + (int) (mass >>> 31);
    }
  }

  /** Is thrown with nothing. */
  public static final class Plain extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
