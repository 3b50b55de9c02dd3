package dev.cortado.examples.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Collections that change many elements at once. */
public final class Bulk extends Topic {
  private final List<Integer> all = new ArrayList<>(24);
  private final List<Integer> three = new ArrayList<>(List.of(1, 2, 3));
  private final List<Integer> two = List.of(7, 8);
  private final List<Integer> pair = Arrays.asList(5, 6);
  private final Set<Integer> set = new LinkedHashSet<>(List.of(40));
  private final Deque<Integer> deque = new ArrayDeque<>(List.of(50, 51));
  private final PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(9, 3, 6));
  private final TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 60, "b", 61));

  @Override
  void exercise() {
    out(all.addAll(three));
    out(all.addAll(two));
    out(all.addAll(pair));
    out(all.addAll(List.of()));
    out(all.addAll(all));
    show();
    out(all.removeIf(each -> each % 2 == 0));
    out(all.removeIf(each -> each > 100));
    out(all.addAll(set));
    out(all.addAll(deque));
    out(all.addAll(map.values()));
    show();
    fail();
    out(deque.removeIf(each -> each > 50));
    out(deque.size());
    out(queue.removeIf(each -> each == 3));
    out(queue.peek());
    out(all.removeAll(two));
    out(all.retainAll(three));
    show();
  }

  private void show() {
    out(all.size());
    for (int each : all) {
      out(each);
    }
  }

  private void fail() {
    try {
      all.removeIf(
          each -> {
            if (each == 50) {
              throw new IllegalStateException();
            }
            return each == 40;
          });
    } catch (IllegalStateException e) {
      out(all.size());
    }
    try {
      for (int each : all) {
        if (each == 1) {
          all.addAll(two);
        }
      }
    } catch (ConcurrentModificationException e) {
      show();
    }
  }
}
