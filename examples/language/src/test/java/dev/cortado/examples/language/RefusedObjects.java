package dev.cortado.examples.language;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Firmware that the linker must refuse for what it does with objects, a class for each reason. */
public final class RefusedObjects {
  private RefusedObjects() {}

  /** A mistake in each line: links that may form a ring; more nodes than get their own code. */
  public static final class RecursesInObjects extends Refused.Sin {
    static final class Link {
      private Link next;

      int length() {
        return next == null ? 1 : 1 + next.length();
      }
    }

    static final class Node {
      private final Node left;
      private final Node right;

      Node(int depth) {
        left = depth == 0 ? null : new Node(depth - 1);
        right = depth == 0 ? null : new Node(depth - 1);
      }

      int count() {
        return left == null ? 1 : left.count() + right.count();
      }
    }

    private final Link first = new Link();
    private final Link second = new Link();
    private final Node root = new Node(6);

    @Override
    void commit(Refused.Sinner sinner) {
      first.next = second;
      second.next = sinner.number > 0 ? null : first;
      sinner.number += first.length();
      sinner.number += root.count();
    }
  }

  /** Mistakes: OverlapsExceptions, in each round of a loop. */
  public static final class OverlapsExceptions extends Refused.Sin {
    private static final class TooLarge extends RuntimeException {
      private static final long serialVersionUID = 1;
      private final int value;

      TooLarge(int value) {
        this.value = value;
      }
    }

    private int sum;

    private void add(int number) {
      if (number > 5) {
        throw new TooLarge(number);
      }
      sum += number;
    }

    private void keepsFirst() {
      TooLarge first = null;
      for (int i = 3; i < 9; i++) {
        try {
          add(i);
        } catch (TooLarge e) {
          if (first == null) {
            first = e;
          }
        }
      }
      sum += first == null ? 0 : first.value;
    }

    private void keepsLast(int number) {
      TooLarge last = new TooLarge(0);
      for (int i = 0; i < number; i++) {
        TooLarge next = new TooLarge(last.value + i);
        sum += next.value - last.value;
        last = next;
      }
    }

    @Override
    void commit(Refused.Sinner sinner) {
      try {
        keepsFirst();
        keepsLast(sinner.number++);
      } catch (TooLarge e) {
        sinner.number = e.value + sum;
      }
    }
  }

  /** A mistake: OverlapsExceptionsOfJdk, whose cause is asked for. */
  public static final class OverlapsExceptionsOfJdk extends Refused.Sin {
    @Override
    void commit(Refused.Sinner sinner) {
      StringIndexOutOfBoundsException first = null;
      while (sinner.number < 9) {
        try {
          sinner.number = letter(sinner);
        } catch (StringIndexOutOfBoundsException e) {
          first = first == null ? e : first;
        }
      }
      tell(sinner, first);
    }

    private static void tell(Refused.Sinner sinner, RuntimeException cause) {
      try {
        throw new IllegalStateException("no letter", cause);
      } catch (IllegalStateException e) {
        sinner.text = e.getMessage();
        sinner.number = e.getCause().getCause() == null ? 1 : 2;
      }
    }

    private static int letter(Refused.Sinner sinner) {
      return sinner.text.charAt(sinner.number);
    }
  }

  /** A mistake: KeepsEntries. */
  public static final class KeepsEntries extends Refused.Sin {
    enum Lamp {
      RED,
      GREEN
    }

    private final EnumMap<Lamp, Integer> pins = new EnumMap<>(Map.of(Lamp.RED, 1, Lamp.GREEN, 2));

    @Override
    void commit(Refused.Sinner sinner) {
      Object[] kept = new Object[2];
      for (Map.Entry<Lamp, Integer> entry : pins.entrySet()) {
        kept[entry.getKey().ordinal()] = entry;
      }
      sinner.number = kept[0] == null ? 0 : 1;
    }
  }

  /** A mistake: RemovesEntries, since the iterator then keeps the one that it gave last. */
  public static final class RemovesEntries extends Refused.Sin {
    private final EnumMap<KeepsEntries.Lamp, Integer> pins =
        new EnumMap<>(Map.of(KeepsEntries.Lamp.RED, 1, KeepsEntries.Lamp.GREEN, 2));

    @Override
    void commit(Refused.Sinner sinner) {
      for (var entries = pins.entrySet().iterator(); entries.hasNext(); ) {
        if (entries.next().getValue() == sinner.number) {
          entries.remove();
        }
      }
    }
  }

  /** A mistake: SizesBits. */
  public static final class SizesBits extends Refused.Sin {
    @Override
    void commit(Refused.Sinner sinner) {
      BitSet bits = new BitSet(sinner.number++);
      bits.set(1);
      sinner.number += bits.cardinality();
    }
  }

  /** Two mistakes: the hash code of a record with an enum, and that of an object's identity. */
  public static final class HashesIdentity extends Refused.Sin {
    enum Colour {
      RED,
      GREEN
    }

    record Paint(Colour colour, int layers) {}

    private final Paint paint = new Paint(Colour.GREEN, 2);

    @Override
    void commit(Refused.Sinner sinner) {
      sinner.number += paint.hashCode();
      sinner.number += System.identityHashCode(paint);
    }
  }

  /** A mistake: ClonesObjects. */
  public static final class ClonesObjects extends Refused.Sin {
    static final class Limits implements Cloneable {
      private final int[] values = {1, 2};

      @Override
      public Limits clone() {
        try {
          return (Limits) super.clone();
        } catch (CloneNotSupportedException e) {
          throw new AssertionError(e);
        }
      }
    }

    private final Limits limits = new Limits();

    @Override
    void commit(Refused.Sinner sinner) {
      sinner.number += limits.clone().values.clone()[0];
    }
  }

  /** A mistake: SleepsAsThread. */
  public static final class SleepsAsThread extends Refused.Sin {
    @Override
    void commit(Refused.Sinner sinner) {
      try {
        Thread.sleep(sinner.number);
      } catch (InterruptedException e) {
        sinner.number = 0;
      }
    }
  }

  /** A mistake: CollectsExceptions, in an array. */
  public static final class CollectsExceptions extends Refused.Sin {
    private static final class Failure extends RuntimeException {
      private static final long serialVersionUID = 1;
      private final int code;

      Failure(int code) {
        this.code = code;
      }
    }

    @Override
    void commit(Refused.Sinner sinner) {
      Failure[] failures = new Failure[4];
      for (int i = 0; i < failures.length; i++) {
        try {
          throw new Failure(sinner.number++);
        } catch (Failure e) {
          failures[i] = e;
        }
      }
      sinner.number = failures[0].code;
    }
  }
}
