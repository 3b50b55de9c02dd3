package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;

/** Moves, copies and fills arrays in loops, which LLVM turns into calls of routines. */
public final class Shifts implements Firmware {
  private static final int OUT = 0x50000504;

  @Override
  public void wire(Wiring wiring) {
    int[] words = new int[40];
    byte[] bytes = new byte[27];
    for (int i = 0; i < words.length; i++) {
      words[i] = i * 7;
      bytes[i % bytes.length] = (byte) (i * 3);
    }
    wiring.actor("shifter", Priority.of(1), new Shifter(words, bytes));
  }

  private static final class Shifter extends Actor {
    private final int[] words;
    private final byte[] bytes;
    private final int[] copy = new int[40];
    private int gap = 3;

    Shifter(int[] words, byte[] bytes) {
      this.words = words;
      this.bytes = bytes;
    }

    @Override
    protected void run() {
      for (int i = 0; i < words.length - 1; i++) {
        words[i] = words[i + 1];
      }
      for (int i = bytes.length - 1; i > 0; i--) {
        bytes[i] = bytes[i - 1];
      }
      Memory.store32(OUT, hash());
      for (int i = gap; i < bytes.length; i++) {
        bytes[i - gap] = bytes[i];
      }
      for (int i = words.length - 1; i >= gap; i--) {
        words[i] = words[i - gap];
      }
      for (int i = 0; i < words.length; i++) {
        copy[i] = words[i];
      }
      Memory.store32(OUT, hash());
      for (int i = gap; i < copy.length - gap; i++) {
        copy[i] = 0;
      }
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = -1;
      }
      Memory.store32(OUT, hash());
    }

    private int hash() {
      int hash = 0;
      for (int i = 0; i < words.length; i++) {
        hash = hash * 31 + words[i] * 17 + copy[i];
      }
      for (byte octet : bytes) {
        hash = hash * 31 + octet;
      }
      return hash;
    }
  }
}
