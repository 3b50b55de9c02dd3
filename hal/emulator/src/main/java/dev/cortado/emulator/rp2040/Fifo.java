package dev.cortado.emulator.rp2040;

import java.util.ArrayDeque;
import java.util.Deque;

/** The words that one core has sent and the other has not read (section 2.3.1.4). Host only. */
final class Fifo {
  private static final int DEPTH = 8;

  private final Deque<Integer> words = new ArrayDeque<>();
  private Runnable onChange = () -> {};

  /** Calls {@code action} after each change. */
  void onChange(Runnable action) {
    onChange = action;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isFull() {
    return words.size() == DEPTH;
  }

  /** Appends a word; the FIFO is not full. */
  void push(int word) {
    words.add(word);
    onChange.run();
  }

  /** Takes the oldest word; the FIFO is not empty. */
  int pop() {
    int word = words.remove();
    onChange.run();
    return word;
  }

  void clear() {
    words.clear();
    onChange.run();
  }
}
