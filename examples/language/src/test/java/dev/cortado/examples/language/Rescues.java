package dev.cortado.examples.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Objects made on the device that are in use where exceptions are thrown and caught. */
public final class Rescues extends Topic {
  private final List<Integer> wired = new ArrayList<>(List.of(3, 4, 5));
  private int seed = 7;

  private record Pair(int left, int right) {
    int sum() {
      return left + right;
    }
  }

  private static final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int number;

    Odd(int number) {
      this.number = number;
    }
  }

  @Override
  void exercise() {
    for (int i = 0; i < 4; i++) {
      out(usedInHandler(i));
      out(madeInHandler(i));
      out(kept(i));
      out(throughConstructor(i));
      waits(i);
    }
    jdk();
  }

  private static Pair even(int number) {
    Pair pair = new Pair(number, number * 10);
    if (number % 2 != 0) {
      throw new Odd(number);
    }
    return pair;
  }

  /** The object is read only where the exception is caught. */
  private int usedInHandler(int i) {
    Pair before = new Pair(i, seed);
    int[] trail = new int[3];
    try {
      trail[0] = i + 1;
      Pair made = even(i);
      trail[1] = made.sum();
    } catch (Odd odd) {
      trail[2] = odd.number;
      return before.sum() * 100 + trail[0] * 10 + trail[2];
    } finally {
      trail[1]++;
      out(trail[0] + trail[1] + trail[2]);
    }
    return trail[1];
  }

  private Pair either(int i) {
    try {
      return even(i);
    } catch (Odd odd) {
      return new Pair(-odd.number, seed);
    }
  }

  private int madeInHandler(int i) {
    Pair first = either(i);
    Pair second = either(i + 1);
    return first.sum() * 1000 + second.sum();
  }

  /** A handler gets what was made in the round before. */
  private int kept(int i) {
    Pair last = new Pair(0, 0);
    int sum = 0;
    for (int n = i; n < i + 3; n++) {
      try {
        int left = last.left();
        sum += even(n).sum() + left;
      } catch (Odd odd) {
        sum = sum * 3 + odd.number + last.right();
      }
    }
    return sum;
  }

  private static final class Checked {
    private final int[] digits = new int[4];
    private final int size;

    Checked(int size) {
      this.size = size;
      digits[size] = size;
    }

    int sum() {
      return digits[0] + digits[1] + digits[2] + digits[3] + size;
    }
  }

  private int throughConstructor(int i) {
    try {
      return new Checked(i * 2).sum();
    } catch (ArrayIndexOutOfBoundsException e) {
      return -1;
    }
  }

  private void waitOrThrow(Pair pair) {
    clock().sleep(pair.left());
    if (pair.left() == 3) {
      throw new Odd(pair.right());
    }
  }

  private void waits(int i) {
    Pair outer = new Pair(i + 1, i * 7);
    int[] marks = new int[2];
    try {
      Pair inner = new Pair(i + 2, 55);
      marks[0] = 9;
      waitOrThrow(outer);
      waitOrThrow(inner);
      out(inner.sum());
    } catch (Odd odd) {
      marks[1] = odd.number;
      clock().sleep(1);
      out(outer.sum());
    }
    out(marks[0] * 1000 + marks[1]);
  }

  private void jdk() {
    for (int i = 1; i < 5; i++) {
      try {
        out(wired.get(i));
      } catch (IndexOutOfBoundsException e) {
        out(100 + i);
      }
    }
    Iterator<Integer> each = wired.iterator();
    try {
      while (true) {
        out(each.next());
      }
    } catch (NoSuchElementException e) {
      out(200);
    }
    try {
      out(Objects.checkIndex(seed, 7));
    } catch (IndexOutOfBoundsException e) {
      out(201);
    }
    try {
      out(Objects.requireNonNull(seed > 3 ? null : wired).size());
    } catch (NullPointerException e) {
      out(202);
    }
    try {
      out("abc".charAt(seed));
    } catch (StringIndexOutOfBoundsException e) {
      out(203);
    }
  }
}
