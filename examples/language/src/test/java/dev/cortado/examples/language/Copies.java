package dev.cortado.examples.language;

import java.util.Arrays;

/** Arrays that are moved, copied, compared and cloned; records that are compared. */
public final class Copies extends Topic {
  record Reading(int pin, long at, String name) {}

  private final int[] ring = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private final byte[] bytes = {5, 6, 7, 8, 9};
  private final Object[] things = {ring, bytes, "x", null};
  private int seed = 3;

  @Override
  void exercise() {
    for (int i = 0; i < ring.length - 1; i++) {
      ring[i] = ring[i + 1];
    }
    for (int i = ring.length - 1; i > 0; i--) {
      ring[i] = ring[i - 1];
    }
    System.arraycopy(ring, 0, ring, 1, seed * 3);
    System.arraycopy(ring, 2, ring, 0, seed * 3);
    System.arraycopy(bytes, 1, bytes, 0, seed);
    System.arraycopy(things, 0, things, 1, 2);
    for (int word : ring) {
      out(word);
    }
    out(bytes[0] + bytes[1] * 10 + bytes[4]);
    out(things[1] == ring);
    out(things[2] == bytes);
    int[] clone = ring.clone();
    clone[0]++;
    out(clone[0] - ring[0] + clone.length);
    out(Arrays.equals(clone, ring));
    clone[0]--;
    out(Arrays.equals(clone, ring));
    Reading reading = new Reading(1, 2, "a");
    out(reading.equals(new Reading(1, seed - 1, "a")));
    out(reading.equals(new Reading(1, seed, "a")));
    out(reading.equals(things[1]));
    out(reading.hashCode());
  }
}
