package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.time.Clock;

/**
 * A part of the language that device code has: one actor runs it and writes each result to one
 * address, so that a JVM and a device can be compared word by word.
 */
public abstract class Topic implements Firmware {
  static final int OUT = 0x50000504;

  private Clock clock;
  private Runner runner;

  /** Returns the clock that the wiring made. */
  public final Clock clock() {
    return clock;
  }

  /** Returns the actor that the wiring made. */
  public final Runner runner() {
    return runner;
  }

  @Override
  public final void wire(Wiring wiring) {
    clock = wiring.clock(1000);
    prepare();
    runner = wiring.actor("runner", Priority.of(1), new Runner(this));
  }

  /** Makes what the topic needs, while wiring. */
  void prepare() {}

  /** Runs the topic, on the device or on a JVM. */
  abstract void exercise();

  static void out(int value) {
    Memory.store32(OUT, value);
  }

  static void out(long value) {
    out((int) value);
    out((int) (value >>> 32));
  }

  static void out(boolean value) {
    out(value ? 1 : 0);
  }

  /** The actor. */
  public static final class Runner extends Actor {
    private final Topic topic;

    Runner(Topic topic) {
      this.topic = topic;
    }

    @Override
    public void run() {
      topic.exercise();
    }
  }
}
