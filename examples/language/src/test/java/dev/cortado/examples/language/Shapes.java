package dev.cortado.examples.language;

import java.util.Iterator;

/** Patterns, sealed types, generic types and methods, variable arity, iterables and enums. */
public final class Shapes extends Topic {
  sealed interface Shape permits Circle, Box, Line {}

  record Circle(int radius) implements Shape {}

  record Box(int width, int height) implements Shape {}

  record Line(Box from, int to) implements Shape {}

  record Pair<A, B>(A first, B second) {
    <C> Pair<C, B> with(C other) {
      return new Pair<>(other, second);
    }
  }

  enum Operation {
    ADD {
      @Override
      int apply(int left, int right) {
        return left + right;
      }
    },
    SUBTRACT {
      @Override
      int apply(int left, int right) {
        return left - right;
      }
    };

    abstract int apply(int left, int right);

    Operation next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  /** A stack that device code makes. */
  private static final class Stack<T> {
    private final Object[] items = new Object[4];
    private int size;

    void push(T item) {
      items[size++] = item;
    }

    @SuppressWarnings("unchecked") // only items are pushed
    T pop() {
      T item = (T) items[--size];
      items[size] = null;
      return item;
    }
  }

  /** An iterable whose iterator is an object of each loop. */
  private record Range(int from, int to) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int at = from;

        @Override
        public boolean hasNext() {
          return at < to;
        }

        @Override
        public Integer next() {
          return at++;
        }
      };
    }
  }

  private final Range wired = new Range(2, 5);
  private final String name = "SUBTRACT";
  private int seed = 3;

  @Override
  void exercise() {
    for (int i = 0; i < 9; i++) {
      Shape shape = make(i);
      out(area(shape));
      out(shape.equals(new Box(1, 3)));
      out(shape.hashCode());
      Object object = shape;
      out(named(object instanceof Circle ? "circle" : "other", i));
    }
    generics();
    out(sum() + sum(seed) + sum(1, seed, 3));
    out(weigh("ab", seed, null, this) + weigh());
    loops();
    enums();
  }

  private Shape make(int i) {
    return switch (i % 4) {
      case 0 -> new Circle(i);
      case 1 -> new Box(i, seed);
      case 2 -> new Line(new Box(i, 2), 4);
      default -> {
        Shape shape = i > 4 ? new Circle(2) : new Box(1, 1);
        yield shape;
      }
    };
  }

  private static int area(Shape shape) {
    if (shape instanceof Circle circle && circle.radius() > 2) {
      return circle.radius() * circle.radius() * 3;
    } else if (shape instanceof Box box) {
      return box.width() * box.height();
    } else if (!(shape instanceof Line line)) {
      return -1;
    } else {
      return line.from().width() + line.to();
    }
  }

  private static int named(String kind, int i) {
    return switch (kind) {
      case "circle" -> 1;
      case "other" ->
          switch (i) {
            case 1, 2 -> 7;
            default -> 8;
          };
      default -> 9;
    };
  }

  private void generics() {
    Stack<Pair<Integer, String>> stack = new Stack<>();
    Pair<Integer, String> one = new Pair<>(seed, "q");
    Pair<Integer, String> other = one.with(7);
    stack.push(one);
    stack.push(other);
    out(stack.pop().first() * 10 + stack.pop().first());
    out(larger(3, seed + 1));
    out(larger("abc", "abd").charAt(2));
  }

  private static <T extends Comparable<T>> T larger(T left, T right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  private static int sum(int... values) {
    int sum = values.length * 1000;
    for (int value : values) {
      sum = sum * 3 + value;
    }
    return sum;
  }

  private static int weigh(Object... things) {
    int sum = 0;
    for (Object thing : things) {
      if (thing instanceof String text) {
        sum += text.length();
      } else {
        sum += thing instanceof Integer number ? number : thing == null ? 100 : 7;
      }
    }
    return sum;
  }

  private void loops() {
    int sum = 0;
    for (int left : wired) {
      for (int right : new Range(left, 6)) {
        sum = sum * 3 + left * right;
      }
    }
    out(sum);
    wired.forEach(each -> out(each + seed));
  }

  private void enums() {
    for (Operation operation : Operation.values()) {
      out(operation.apply(7, 3));
      out(operation.compareTo(Operation.valueOf(name)));
      out(operation.next().ordinal());
      out(operation.toString().charAt(0) + operation.name().length());
    }
    try {
      out(Operation.valueOf("MULTIPLY").ordinal());
    } catch (IllegalArgumentException e) {
      out(-1);
    }
  }
}
