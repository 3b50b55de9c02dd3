package dev.cortado.examples.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/** Enums, sealed types, patterns, generics, default methods, and pure code of the JDK. */
public final class Choices extends Topic {
  enum Mode {
    IDLE,
    BUSY(3),
    FAULT {
      @Override
      int cost() {
        return 100 + ordinal();
      }
    };

    private final int base;

    Mode() {
      this(0);
    }

    Mode(int base) {
      this.base = base;
    }

    int cost() {
      return base * 2;
    }

    Mode next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  sealed interface Shape permits Circle, Square, Line {
    default int twice() {
      return 2 * area();
    }

    int area();
  }

  record Circle(int radius) implements Shape {
    @Override
    public int area() {
      return 3 * radius * radius;
    }
  }

  record Square(int side) implements Shape {
    @Override
    public int area() {
      return side * side;
    }

    @Override
    public int twice() {
      return -side;
    }
  }

  record Line(Shape from, Shape to) implements Shape {
    @Override
    public int area() {
      return 0;
    }
  }

  interface Measured<T extends Comparable<T>> {
    T measure();

    private int sign(T other) {
      return Integer.signum(measure().compareTo(other));
    }

    default boolean above(T limit) {
      return sign(limit) > 0;
    }
  }

  record Length(int value) implements Comparable<Length> {
    @Override
    public int compareTo(Length other) {
      return Integer.compare(value, other.value);
    }
  }

  static final class Rod implements Measured<Length> {
    private final int size;

    Rod(int size) {
      this.size = size;
    }

    @Override
    public Length measure() {
      return new Length(size);
    }
  }

  static class Cell<T> {
    private T value;

    void set(T newValue) {
      value = newValue;
    }

    T get() {
      return value;
    }
  }

  static final class CountedCell extends Cell<Integer> {
    private int count;

    @Override
    void set(Integer newValue) {
      count++;
      super.set(newValue);
    }
  }

  private final BitSet bits = new BitSet(70);
  private final int[] words = {5, 4, 3, 2, 1};
  private final Shape[] shapes = {new Circle(2), new Square(3)};
  private Mode mode = Mode.IDLE;

  @Override
  void prepare() {
    bits.set(3);
    bits.set(64);
  }

  @Override
  void exercise() {
    for (int i = 0; i < 4; i++) {
      out(mode.cost());
      out(mode.name().length());
      out(choose(mode));
      out(yields(mode));
      mode = mode.next();
    }
    out(Mode.valueOf("BUSY") == Mode.BUSY);
    for (Mode each : Mode.values()) {
      out(each.compareTo(mode));
    }
    out(describe(shapes[0]) + describe(shapes[1]));
    out(describe(new Line(new Square(4), shapes[0])));
    out(new Square(8).twice() + shapes[0].twice());
    out(new Rod(4).above(new Length(3)));
    out(new Rod(4).above(new Length(5)));
    CountedCell cell = new CountedCell();
    Cell<Integer> same = cell;
    same.set(2000);
    same.set(3000);
    out(cell.count + same.get());
    library();
  }

  private static int choose(Mode mode) {
    switch (mode) {
      case BUSY:
        return 10;
      case FAULT:
        return 20;
      default:
        return 30;
    }
  }

  private static int yields(Mode mode) {
    return switch (mode) {
      case IDLE -> 1;
      case BUSY -> {
        int cost = mode.cost();
        yield cost + 1;
      }
      case FAULT -> 3;
    };
  }

  private static int describe(Shape shape) {
    if (shape instanceof Circle circle && circle.radius() > 1) {
      return circle.radius() * 1000;
    } else if (shape instanceof Square square) {
      return square.side();
    } else if (shape instanceof Line line) {
      return describeEnd(line.from()) + line.to().area();
    }
    return -1;
  }

  private static int describeEnd(Shape shape) {
    return shape instanceof Square square ? square.side() * 10 : 7;
  }

  private void library() {
    out(Objects.requireNonNull(mode).ordinal());
    out(Objects.equals(shapes[0], shapes[1]));
    out(Objects.requireNonNullElse(null, Mode.BUSY).ordinal());
    Arrays.fill(words, 1, 3, 9);
    int[] copy = new int[5];
    System.arraycopy(words, 0, copy, 1, 4);
    System.arraycopy(copy, 0, copy, 2, 3);
    for (int word : copy) {
      out(word);
    }
    out(Arrays.equals(words, copy));
    out(Arrays.hashCode(words));
    out(bits.get(64) && !bits.get(4));
    out(bits.cardinality());
    out(bits.nextSetBit(6));
    out(Integer.numberOfLeadingZeros(words[0]) + Integer.reverse(words[1]));
    out(Integer.rotateLeft(words[1], 7) ^ Integer.highestOneBit(words[0]));
    out(Long.compareUnsigned(-1L, words[0]) + Long.bitCount(words[1] * 0x123456789L));
    out(Math.floorMod(-words[0], 3) + Math.abs(-words[1]) + Math.min(words[0], words[1]));
    out(Character.isDigit((char) ('0' + words[0])));
    out(Character.toUpperCase((char) ('a' + words[0])));
    out(Integer.compare(words[0], words[1]) + Integer.signum(-words[0]));
    out(Math.floorDiv(-words[0], 3));
  }
}
