package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Adds to collections until they are full, and tells how many went in and what is in them. */
public final class FullCollections implements Firmware {
  private static final int OUT = 0x50000504;

  private enum Step {
    ONE,
    TWO
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.actor("filler", Priority.of(1), new Filler());
  }

  private static final class Filler extends Actor {
    private final List<Step> sized = new ArrayList<>(5);
    private final List<Step> unsized = new ArrayList<>();
    private final List<Step> trimmed = new ArrayList<>(List.of(Step.TWO));
    private final PriorityQueue<Step> ordered = new PriorityQueue<>(3);
    private final Deque<Step> deque = new ArrayDeque<>(4);
    private final BitSet bits = new BitSet(70);

    @Override
    protected void run() {
      fill(sized);
      fill(unsized);
      fill(trimmed);
      fill(ordered);
      fill(deque);
      deque.clear();
      fillFromFront();
      setBits();
    }

    private static void fill(Collection<Step> collection) {
      int added = 0;
      try {
        while (true) {
          collection.add(Step.TWO);
          added++;
        }
      } catch (OutOfMemoryError e) {
        tell(added, collection.size());
      }
    }

    private void fillFromFront() {
      int added = 0;
      try {
        while (true) {
          deque.addFirst(Step.ONE);
          added++;
        }
      } catch (OutOfMemoryError e) {
        tell(added, deque.size());
      }
    }

    private void setBits() {
      int next = 0;
      try {
        while (true) {
          bits.set(next);
          next++;
        }
      } catch (OutOfMemoryError e) {
        tell(next, bits.cardinality());
      }
    }

    private static void tell(int added, int held) {
      Memory.store32(OUT, added * 1000 + held);
    }
  }
}
