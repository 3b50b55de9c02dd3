package dev.cortado.examples.language;

import java.util.EnumMap;
import java.util.Map;

/** Loops that keep some of the objects that they make. */
public final class Contests extends Topic {
  record Entry(int value, int round) {
    boolean beats(Entry other) {
      return value > other.value;
    }
  }

  enum Lamp {
    RED,
    GREEN,
    BLUE
  }

  private final EnumMap<Lamp, Integer> pins =
      new EnumMap<>(Map.of(Lamp.RED, 4, Lamp.GREEN, 1, Lamp.BLUE, 3));

  private int seed = 7;

  @Override
  void exercise() {
    Entry best = best(9);
    out(best.value());
    out(best.round());
    out(bestMade(9).value());
    for (int i = 0; i < 3; i++) {
      out(extremes(5 + i));
    }
    out(longest(6));
    out(differences(6));
    out(fibonacci(12));
    out(sames(8));
    out(places(12));
    out(waited(4));
    out(leastEntry());
    Entry all = new Entry(-1, -1);
    for (int i = 0; i < 4; i++) {
      Entry found = best(3 + i);
      if (found.beats(all)) {
        all = found;
      }
    }
    out(all.value());
    out(all.round());
  }

  private int next() {
    seed = seed * 31 + 11;
    return (seed >>> 3) % 100;
  }

  private Entry best(int rounds) {
    Entry best = new Entry(-1, 0);
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(next(), i);
      if (entry.beats(best)) {
        best = entry;
      }
    }
    return best;
  }

  private Entry made() {
    return new Entry(next(), next());
  }

  private Entry bestMade(int rounds) {
    Entry best = null;
    for (int i = 0; i < rounds; i++) {
      Entry entry = made();
      if (best == null || entry.beats(best)) {
        best = entry;
      }
    }
    return best;
  }

  private int extremes(int rounds) {
    Entry least = null;
    Entry most = null;
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(next(), i);
      if (least == null || least.beats(entry)) {
        least = entry;
      }
      if (most == null || entry.beats(most)) {
        most = entry;
      }
      clock().sleep(1);
    }
    return least.value() * 10000 + most.value() * 100 + least.round() + most.round();
  }

  private int longest(int rounds) {
    int[] longest = new int[3];
    for (int i = 0; i < rounds; i++) {
      int[] words = new int[3];
      for (int k = 0; k < 3; k++) {
        words[k] = next();
      }
      if (words[0] + words[1] + words[2] > longest[0] + longest[1] + longest[2]) {
        longest = words;
      }
    }
    return longest[0] * 10000 + longest[1] * 100 + longest[2];
  }

  private int differences(int rounds) {
    Entry last = new Entry(0, 0);
    int sum = 0;
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(next(), last.value());
      sum = sum * 3 + entry.value() - last.value();
      clock().sleep(1);
      last = entry;
    }
    return sum + last.round();
  }

  private static int fibonacci(int rounds) {
    Entry one = new Entry(0, 0);
    Entry other = new Entry(1, 0);
    for (int i = 0; i < rounds; i++) {
      Entry sum = new Entry(one.value() + other.value(), i);
      one = other;
      other = sum;
    }
    return one.value() * 100 + other.round();
  }

  private int sames(int rounds) {
    Entry best = new Entry(50, 0);
    int sames = 0;
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(next(), i);
      if (entry == best) {
        sames++;
      }
      if (entry.beats(best)) {
        best = entry;
      }
      if (entry == best) {
        sames += 10;
      }
    }
    return sames;
  }

  private int places(int rounds) {
    Entry first = new Entry(-1, 0);
    Entry second = first;
    Entry third = first;
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(next(), i);
      if (entry.beats(first)) {
        third = second;
        second = first;
        first = entry;
      } else if (entry.beats(second)) {
        third = second;
        second = entry;
      } else if (entry.beats(third)) {
        third = entry;
      }
    }
    return first.value() * 10000 + second.value() * 100 + third.value();
  }

  private int leastEntry() {
    Map.Entry<Lamp, Integer> least = null;
    for (Map.Entry<Lamp, Integer> entry : pins.entrySet()) {
      if (least == null || entry.getValue() < least.getValue()) {
        least = entry;
      }
    }
    return least.getKey().ordinal() * 10 + least.getValue();
  }

  private Entry slowly() {
    clock().sleep(1);
    int value = next();
    clock().sleep(1);
    return new Entry(value, value + 1);
  }

  private int waited(int rounds) {
    Entry best = slowly();
    for (int i = 0; i < rounds; i++) {
      Entry entry = new Entry(slowly().value(), i);
      if (entry.beats(best)) {
        best = entry;
      }
      clock().sleep(1);
    }
    return best.value() * 100 + best.round();
  }
}
