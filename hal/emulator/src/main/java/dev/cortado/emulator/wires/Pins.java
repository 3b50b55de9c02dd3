package dev.cortado.emulator.wires;

import dev.cortado.emulator.core.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The pins of a chip: who drives them, which level they have, and what the chip did to them. Host
 * only.
 *
 * <p>The chip wins over the outside where both drive; an open pin follows its pull, or is low.
 */
public final class Pins {
  /** A chip's input circuits. */
  public interface Sense {
    /** The level of {@code pin} has changed to {@code high}. */
    void onLevel(int pin, boolean high);
  }

  /** What pulls an open pin. */
  public enum Pull {
    /** Nothing: it reads low. */
    NONE,
    /** To ground. */
    DOWN,
    /** To the supply. */
    UP
  }

  private static final class Pin {
    private boolean output;
    private boolean outputHigh;
    private Pull pull = Pull.NONE;
    private boolean driven;
    private boolean drivenHigh;
    private boolean high;
  }

  private final Timeline timeline;
  private final IntFunction<String> names;
  private final Pin[] pins;
  private final List<PinChange> changes = new ArrayList<>();
  private final List<Consumer<PinChange>> listeners = new ArrayList<>();
  private Sense sense = (pin, high) -> {};

  /** Makes {@code count} open pins. */
  public Pins(int count, IntFunction<String> names, Timeline timeline) {
    this.timeline = timeline;
    this.names = names;
    pins = new Pin[count];
    for (int i = 0; i < count; i++) {
      pins[i] = new Pin();
    }
  }

  /** Returns how many pins there are. */
  public int count() {
    return pins.length;
  }

  /** Returns the name of {@code pin}. */
  public String name(int pin) {
    return names.apply(pin);
  }

  /** Chip: lets {@code newSense} see each change of a level. */
  public void sense(Sense newSense) {
    sense = newSense;
  }

  /** Chip: drives {@code pin}, or not. */
  public void output(int pin, boolean enabled, boolean high) {
    pins[pin].output = enabled;
    pins[pin].outputHigh = high;
    resolve(pin);
  }

  /** Chip: sets what pulls {@code pin} when nothing drives it. */
  public void pull(int pin, Pull pull) {
    pins[pin].pull = pull;
    resolve(pin);
  }

  /** Chip: opens all pins, as a reset does. */
  public void reset() {
    sense = (pin, high) -> {};
    for (int i = 0; i < pins.length; i++) {
      pins[i].pull = Pull.NONE;
      output(i, false, false);
    }
  }

  /** Outside: drives {@code pin} from now on. */
  public void drive(int pin, boolean high) {
    pins[pin].driven = true;
    pins[pin].drivenHigh = high;
    resolve(pin);
  }

  /** Outside: drives {@code pin} no more. */
  public void release(int pin) {
    pins[pin].driven = false;
    resolve(pin);
  }

  /** Returns the level of {@code pin} now. */
  public boolean isHigh(int pin) {
    return pins[pin].high;
  }

  /** Returns whether the chip drives {@code pin} now. */
  public boolean isOutput(int pin) {
    return pins[pin].output;
  }

  /** Returns what the chip did to its outputs, oldest first. */
  public List<PinChange> changes() {
    return List.copyOf(changes);
  }

  /** Outside: calls {@code listener} at each further change of an output. */
  public void onChange(Consumer<PinChange> listener) {
    listeners.add(listener);
  }

  private void resolve(int number) {
    Pin pin = pins[number];
    boolean open = pin.pull == Pull.UP;
    boolean high = pin.output ? pin.outputHigh : pin.driven ? pin.drivenHigh : open;
    if (high == pin.high) {
      return;
    }
    pin.high = high;
    if (pin.output) {
      long now = timeline.now();
      PinChange change = new PinChange(number, names.apply(number), high, now, timeline.nanos(now));
      changes.add(change);
      listeners.forEach(listener -> listener.accept(change));
    }
    sense.onLevel(number, high);
  }
}
