package dev.cortado.examples.language;

import dev.cortado.examples.language.Refused.Note;
import dev.cortado.examples.language.Refused.Sin;
import dev.cortado.examples.language.Refused.Sinner;
import java.lang.reflect.Proxy;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Firmware that makes objects which the linker must refuse, a class for each reason. */
public final class Escaping {
  private static Object shared;

  private Escaping() {}

  record Point(int x, int y) {}

  static final class Node {
    final Node next;
    int value;

    Node(Node next) {
      this.next = next;
    }
  }

  /** A mistake: what a callee's callee makes ends up in a field. */
  public static final class KeepsWhatIsReturned extends Sin {
    private final Object[] slots = new Object[2];

    @Override
    void commit(Sinner sinner) {
      keep(sinner, outer(sinner.number));
    }

    private static Point outer(int x) {
      return inner(x + 1);
    }

    private static Point inner(int x) {
      return new Point(x, x);
    }

    private void keep(Sinner sinner, Point point) {
      slots[sinner.number & 1] = point;
    }
  }

  /** A mistake: a lambda that captures is kept. */
  public static final class KeepsLambda extends Sin {
    private IntSupplier supplier = () -> 1;

    @Override
    void commit(Sinner sinner) {
      int number = sinner.number;
      supplier = () -> number;
      sinner.number = supplier.getAsInt();
    }
  }

  /** A mistake: a static field keeps an object. */
  public static final class KeepsInStatic extends Sin {
    @Override
    void commit(Sinner sinner) {
      shared = new Point(1, 2);
      sinner.object = shared;
    }
  }

  /** A mistake: a message is made instead of taken from a pool. */
  public static final class PutsNewMessage extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.queue.put(new Note());
    }
  }

  /** A mistake: a list grows. */
  public static final class BuildsList extends Sin {
    @Override
    void commit(Sinner sinner) {
      Node list = null;
      for (int i = 0; i < 3; i++) {
        list = new Node(list);
        list.value = i;
      }
      sinner.number = list.next.value;
    }
  }

  /** A mistake: a loop keeps what it makes in an array. */
  public static final class FillsArray extends Sin {
    @Override
    void commit(Sinner sinner) {
      Point[] points = new Point[3];
      for (int i = 0; i < 3; i++) {
        points[i] = new Point(i, i);
      }
      sinner.number = points[0].x();
    }
  }

  /** Mistakes: loops keep what they make in arrays of several types. */
  public static final class FillsArrays extends Sin {
    @Override
    void commit(Sinner sinner) {
      Integer[] boxes = new Integer[3];
      Point[] points = new Point[3];
      Node[] nodes = new Node[3];
      for (int i = 0; i < 3; i++) {
        boxes[i] = i * sinner.number;
        points[i] = new Point(i, i);
        nodes[i] = new Node(null);
      }
      sinner.number = points[0].x() + boxes[1] + nodes[2].value;
    }
  }

  /** A mistake: an array of a size that nobody knows. */
  public static final class AsksForAnySize extends Sin {
    @Override
    void commit(Sinner sinner) {
      int[] words = new int[sinner.number];
      sinner.number = words.length + 1;
    }
  }

  /** A mistake: boxes are compared by identity. */
  public static final class ComparesBoxes extends Sin {
    @Override
    void commit(Sinner sinner) {
      Integer one = sinner.number;
      Integer other = sinner.number + 1;
      sinner.number = one == other ? 1 : 2;
    }
  }

  /** A mistake: an exception takes an object out of the method that made it. */
  public static final class ThrowsObject extends Sin {
    private static final class Failure extends RuntimeException {
      private static final long serialVersionUID = 1;

      final transient Point point;

      Failure(Point point) {
        this.point = point;
      }
    }

    @Override
    void commit(Sinner sinner) {
      try {
        fail(sinner.number);
      } catch (Failure failure) {
        sinner.number = failure.point.x();
      }
    }

    private static void fail(int x) {
      throw new Failure(new Point(x, x));
    }
  }

  /** A mistake: an array is asked whether it is one. */
  public static final class AsksArrayForType extends Sin {
    @Override
    void commit(Sinner sinner) {
      Object thing = sinner.number > 0 ? new int[2] : new Point(1, 2);
      sinner.number = thing instanceof Point ? 1 : 2;
    }
  }

  /** A mistake: an array of more arrays than have places. */
  public static final class MakesLargeGrid extends Sin {
    @Override
    void commit(Sinner sinner) {
      int[][] grid = new int[100][2];
      sinner.number = grid[sinner.number][0];
    }
  }

  /** A mistake: text is put together by the JDK's code. */
  public static final class AppendsText extends Sin {
    @Override
    void commit(Sinner sinner) {
      StringBuilder text = new StringBuilder();
      text.append("value ").append(sinner.number);
      sinner.number = text.length();
    }
  }

  /** A mistake: a JVM made the class of this. */
  public static final class RunsProxy extends Sin {
    private final IntPredicate never =
        (IntPredicate)
            Proxy.newProxyInstance(
                IntPredicate.class.getClassLoader(),
                new Class<?>[] {IntPredicate.class},
                (proxy, method, arguments) -> false);

    @Override
    void commit(Sinner sinner) {
      sinner.number = never.test(sinner.number) ? 1 : 2;
    }
  }

  /** Two mistakes: exceptions of one line, or of one check, are told apart by identity. */
  public static final class ComparesExceptions extends Sin {
    @Override
    void commit(Sinner sinner) {
      RuntimeException first = null;
      for (int i = 0; i < 3; i++) {
        try {
          throw new IllegalStateException();
        } catch (IllegalStateException e) {
          sinner.number += first == e ? 1 : 0;
          first = e;
        }
      }
      NullPointerException last = null;
      for (int i = 0; i < 3; i++) {
        try {
          sinner.number += sinner.text.length();
        } catch (NullPointerException e) {
          sinner.number += last == e ? 1 : 0;
          last = e;
        }
        sinner.text = null;
      }
    }
  }

  /** A mistake: a stream. */
  public static final class SumsStream extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.number = IntStream.range(0, sinner.number).map(each -> each * each).sum();
    }
  }
}
