package dev.cortado.linker.own;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happened to a message, newest first.
 *
 * @param text the place and the event: {@code Light.java:24 takes it}
 * @param before what happened before, or null
 */
record Step(String text, Step before) {
  /** Returns all events, oldest first. */
  static Deque<String> list(Step newest) {
    Deque<String> steps = new ArrayDeque<>();
    for (Step step = newest; step != null; step = step.before) {
      steps.addFirst(step.text);
    }
    return steps;
  }
}
