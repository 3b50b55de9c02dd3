package dev.cortado.examples.language;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The entries of wired maps of enum constants. */
public final class EnumMaps extends Topic {
  enum Lamp {
    RED,
    AMBER,
    GREEN
  }

  private final EnumMap<Lamp, Integer> pins = new EnumMap<>(Map.of(Lamp.RED, 1, Lamp.GREEN, 20));
  private final Map<Lamp, int[]> shades = new EnumMap<>(Lamp.class);
  private final EnumMap<Lamp, Integer> other = new EnumMap<>(pins);
  private final Integer[] numbers = {700, 800};

  @Override
  void prepare() {
    shades.put(Lamp.RED, new int[] {1, 2});
    shades.put(Lamp.AMBER, null);
  }

  @Override
  void exercise() {
    for (Map.Entry<Lamp, Integer> entry : pins.entrySet()) {
      out(entry.getKey().ordinal());
      out(entry.getValue());
      for (Map.Entry<Lamp, Integer> inner : pins.entrySet()) {
        out(inner.getKey().ordinal());
        out(inner.equals(entry));
      }
    }
    for (Map.Entry<Lamp, int[]> entry : shades.entrySet()) {
      if (entry.getValue() != null) {
        entry.getValue()[0]++;
      }
      out(entry.getValue() == null ? -1 : entry.getValue()[0]);
    }
    shades.forEach((lamp, shade) -> out(lamp.ordinal()));
    for (Map.Entry<Lamp, Integer> entry : pins.entrySet()) {
      entry.setValue(numbers[entry.getKey().ordinal() / 2]);
      out(entry.getValue());
    }
    out(pins.equals(other));
    remove();
  }

  private void remove() {
    Iterator<Map.Entry<Lamp, Integer>> entries = other.entrySet().iterator();
    Map.Entry<Lamp, Integer> first = entries.next();
    Map.Entry<Lamp, Integer> second = entries.next();
    entries.remove();
    out(first.getValue());
    out(other.size());
    try {
      out(second.getValue());
    } catch (IllegalStateException e) {
      out(-1);
    }
    try {
      entries.remove();
    } catch (IllegalStateException e) {
      out(-2);
    }
    try {
      out(entries.next().getValue());
    } catch (NoSuchElementException e) {
      out(-3);
    }
  }
}
