package dev.cortado.examples.language.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;

/** Collections that device code fills and empties within the room that they have. */
public final class Filled extends Topic {
  private enum Step {
    WAIT,
    OPEN,
    CLOSE
  }

  private record Job(String name, int rank) {}

  private final Job[] jobs = {
    new Job("wash", 5), new Job("sort", 2), new Job("pack", 9), new Job("lift", 2)
  };
  private final List<Step> unsized = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>(6);
  private final Deque<Job> deque = new ArrayDeque<>(4);
  private final Queue<Job> urgent =
      new PriorityQueue<>(
          4, (a, b) -> a.rank() != b.rank() ? a.rank() - b.rank() : a.name().compareTo(b.name()));
  private final Queue<Step> natural = new PriorityQueue<>();
  private final BitSet bits = new BitSet(128);
  private final BitSet others = new BitSet(128);

  private static int digest(Iterable<Step> all) {
    int sum = 1;
    for (Step each : all) {
      sum = sum * 3 + each.ordinal();
    }
    return sum;
  }

  public int addsToList() {
    steps.clear();
    for (Step each : Step.values()) {
      steps.add(each);
    }
    steps.add(opaque(1), Step.CLOSE);
    return digest(steps) * 10 + steps.size();
  }

  public int addsToListWithoutSize() {
    unsized.clear();
    for (int i = 0; i < 10; i++) {
      unsized.add(Step.values()[i % opaque(3)]);
    }
    return digest(unsized);
  }

  public int removesFromList() {
    addsToList();
    boolean was = steps.remove(Step.OPEN);
    Step first = steps.remove(opaque(0));
    return digest(steps) * 10 + first.ordinal() + (was ? 5 : 0);
  }

  public int swapsInList() {
    addsToList();
    Collections.reverse(steps);
    Collections.swap(steps, opaque(0), 2);
    return digest(steps) * 10 + Collections.frequency(steps, Step.CLOSE);
  }

  public int changesListWhileWalking() {
    addsToList();
    try {
      for (Step each : steps) {
        steps.remove(each);
      }
      return 0;
    } catch (ConcurrentModificationException e) {
      return steps.size();
    }
  }

  public int missesIndex() {
    addsToList();
    try {
      steps.add(opaque(9), Step.WAIT);
      return 0;
    } catch (IndexOutOfBoundsException e) {
      return steps.size();
    }
  }

  public int turnsDeque() {
    int sum = 0;
    deque.clear();
    for (int i = 0; i < 9; i++) {
      deque.addLast(jobs[i % 4]);
      deque.push(jobs[(i + 1) % opaque(4)]);
      sum = sum * 3 + deque.peekLast().rank() - deque.peekFirst().rank();
      if (i % 3 == 0) {
        deque.offer(jobs[2]);
        sum += deque.pop().rank();
      }
      deque.removeLast();
      sum += deque.pollFirst().name().charAt(0);
      deque.poll();
    }
    return sum + deque.size();
  }

  public int fillsDeque() {
    deque.clear();
    for (Job each : jobs) {
      deque.addFirst(each);
    }
    int sum = 0;
    for (Job each : deque) {
      sum = sum * 10 + each.rank();
    }
    return sum;
  }

  public int addsNullToDeque() {
    try {
      deque.add(opaque(1) > 0 ? null : jobs[0]);
      return 0;
    } catch (NullPointerException e) {
      return 1;
    }
  }

  public int popsEmptyDeque() {
    deque.clear();
    try {
      return deque.pop().rank();
    } catch (NoSuchElementException e) {
      return -1;
    }
  }

  public int takesMostUrgent() {
    for (Job each : jobs) {
      urgent.add(each);
    }
    int sum = 0;
    while (!urgent.isEmpty()) {
      sum = sum * 31 + urgent.poll().name().charAt(0);
    }
    return sum;
  }

  public int ordersNaturally() {
    for (int i = 0; i < 11; i++) {
      natural.offer(Step.values()[(i + opaque(1)) % 3]);
    }
    int sum = 1;
    for (Step least = natural.poll(); least != null; least = natural.poll()) {
      sum = sum * 3 + least.ordinal();
    }
    return sum;
  }

  public int setsBits() {
    bits.clear();
    others.clear();
    bits.set(opaque(3));
    bits.set(70, opaque(80));
    others.set(75, 127);
    bits.xor(others);
    bits.flip(0, 5);
    int sum = 0;
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      sum = sum * 7 + i;
    }
    return sum;
  }

  public int combinesBits() {
    setsBits();
    others.or(bits);
    others.flip(opaque(127));
    int all = others.cardinality();
    others.andNot(bits);
    return (all * 1000 + others.length()) * 1000 + bits.nextClearBit(opaque(71));
  }

  public int refusesNegativeBit() {
    try {
      bits.set(opaque(-1));
      return 0;
    } catch (IndexOutOfBoundsException e) {
      return 1;
    }
  }

  public int makesLists() {
    List<Step> made = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>(4);
    for (int i = 0; i < 4; i++) {
      made.add(Step.values()[i % 3]);
      pause();
    }
    numbers.add(made.size() * opaque(1000));
    numbers.add(opaque(3000));
    int sum = digest(made);
    for (int each : numbers) {
      pause();
      sum = sum * 31 + each;
    }
    return sum;
  }

  public int makesDeques() {
    Deque<Integer> made = new ArrayDeque<>();
    Queue<Step> ordered = new PriorityQueue<>();
    for (int i = 0; i < 11; i++) {
      ordered.add(Step.values()[2 - i % opaque(3)]);
    }
    made.push(ordered.poll().ordinal() + opaque(1000));
    made.push(ordered.size());
    return made.pollLast() * 100 + made.pop();
  }
}
