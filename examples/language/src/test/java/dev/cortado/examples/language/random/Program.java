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
  protected final int[] late(int[] value) {
    clock.sleep(1);
    return value;
  }
}
