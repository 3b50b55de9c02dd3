package dev.cortado.examples.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** For-each over what was made while wiring: the JDK's collections and one of our own. */
public final class Iterations extends Topic {
  record Entry(int key, String name) {}

  /** A range of numbers, whose iterator is an inner class. */
  static final class Range implements Iterable<Integer> {
    private final int from;
    private final int to;

    Range(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Steps();
    }

    private final class Steps implements Iterator<Integer> {
      private int next = from;

      @Override
      public boolean hasNext() {
        return next < to;
      }

      @Override
      public Integer next() {
        if (next >= to) {
          throw new NoSuchElementException();
        }
        return next++;
      }
    }
  }

  /** Iterates by an anonymous class over the range that it is given. */
  static final class Squares implements Iterable<Integer> {
    private final Range range;

    Squares(Range range) {
      this.range = range;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private final Iterator<Integer> numbers = range.iterator();

        @Override
        public boolean hasNext() {
          return numbers.hasNext();
        }

        @Override
        public Integer next() {
          int number = numbers.next();
          return number * number;
        }
      };
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> names = Arrays.asList("one", "three", "twelve");
  private final Collection<Entry> view = Collections.unmodifiableCollection(entries);
  private final Entry[] array = new Entry[3];
  private final Range range = new Range(3, 8);
  private final Iterable<Integer> squares = new Squares(range);
  private final List<Integer> boxed = new ArrayList<>();

  @Override
  void prepare() {
    for (int i = 0; i < array.length; i++) {
      array[i] = new Entry(i * 7, "e" + i);
      entries.add(array[i]);
      boxed.add(i * 1000);
    }
    entries.add(new Entry(99, "last"));
  }

  @Override
  void exercise() {
    int sum = 0;
    for (Entry entry : entries) {
      sum = sum * 3 + entry.key();
    }
    out(sum);
    for (Entry entry : array) {
      out(entry.key());
    }
    for (Entry entry : view) {
      out(entry.key());
    }
    for (int number : range) {
      out(number);
    }
    for (int square : squares) {
      out(square);
    }
    for (int number : boxed) {
      out(number);
    }
    for (Entry outer : entries) {
      for (Entry inner : entries) {
        sum += outer.key() * inner.key();
      }
      for (int number : squares) {
        sum += number;
      }
    }
    out(sum);
    out(names.size());
    out(entries.get(3).key());
    out(entries.indexOf(array[2]));
    out(entries.contains(array[1]));
    out(total(range) + total(squares));
  }

  private static int total(Iterable<Integer> numbers) {
    int total = 0;
    for (int number : numbers) {
      total += number;
    }
    return total;
  }
}
