package dev.cortado.examples.language;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Objects of one class that call one another: functions of functions, chains and trees. */
public final class Compositions extends Topic {
  interface Operation {
    int at(int x);
  }

  record Plus(int amount) implements Operation {
    @Override
    public int at(int x) {
      return x + amount;
    }
  }

  record Then(Operation first, Operation second) implements Operation {
    @Override
    public int at(int x) {
      return second.at(first.at(x));
    }
  }

  record Slowly(Operation operation, Compositions topic) implements Operation {
    @Override
    public int at(int x) {
      topic.clock().sleep(1);
      return operation.at(x);
    }
  }

  record Guarded(Operation operation) implements Operation {
    @Override
    public int at(int x) {
      try {
        int result = operation.at(x);
        if (result > 40) {
          throw new IllegalStateException();
        }
        return result;
      } catch (IllegalStateException e) {
        return 7;
      }
    }
  }

  record Node(String name, List<Node> children) {
    int depth() {
      int depth = 0;
      for (Node child : children) {
        depth = Math.max(depth, child.depth());
      }
      return depth + 1;
    }
  }

  static final class Link {
    int value;
    Link next;

    Link(int value, Link next) {
      this.value = value;
      this.next = next;
    }

    int sum() {
      return value + (next == null ? 0 : next.sum());
    }

    private int greatest() {
      return next == null ? value : Math.max(next.value, next.greatest());
    }

    void add(int amount) {
      value += amount;
      if (next != null) {
        next.add(amount + 1);
      }
    }
  }

  record Point(int x, String name, int z) {}

  private final Point[] points = {
    new Point(3, "a", 5), new Point(1, "b", -5), new Point(3, "c", 5), new Point(3, "c", 1)
  };
  private final IntUnaryOperator next = value -> value + 1;
  private final IntUnaryOperator triple = value -> value * 3;
  private final IntUnaryOperator wired = next.andThen(triple).andThen(next).compose(triple);
  private final IntPredicate odd = value -> value % 2 != 0;
  private final IntPredicate large = odd.or(value -> value > 10).or(value -> value < 0);
  private final IntPredicate none =
      odd.and(large).or(value -> value == 4).negate().and(odd.negate()).negate();
  private final Comparator<Point> byAll =
      Comparator.comparingInt(Point::x).thenComparing(Point::name).thenComparing(Point::z);
  private final Operation tree =
      new Then(
          new Then(new Plus(1), new Guarded(new Then(new Plus(2), new Plus(3)))),
          new Guarded(new Then(new Plus(4), new Slowly(new Slowly(new Plus(5), this), this))));
  private final Link head = new Link(1, new Link(7, new Link(3, null)));
  private final Node root =
      new Node(
          "a",
          List.of(
              new Node("b", List.of()),
              new Node("c", List.of(new Node("d", List.of()), new Node("e", List.of())))));
  private int weight = 3;

  @Override
  void exercise() {
    for (int i = -3; i < 18; i += 5) {
      out(wired.applyAsInt(i));
      out(large.test(i));
      out(none.test(i));
      out(tree.at(2 * i));
      made(i);
      weight++;
    }
    for (Point left : points) {
      for (Point right : points) {
        out(byAll.compare(left, right));
      }
    }
    walk();
  }

  private static Operation both(Operation first, Operation second) {
    return x -> second.at(first.at(x));
  }

  private static Operation all(Operation first, Operation second, Operation third) {
    return both(both(first, second), third);
  }

  private Operation weighted(Operation operation) {
    return x -> operation.at(x) + weight;
  }

  private void made(int value) {
    out(next.andThen(triple).andThen(next).andThen(each -> each - weight).applyAsInt(value));
    Function<Integer, Integer> add = each -> each + weight;
    out(add.andThen(each -> each * 2).andThen(each -> each - 1).andThen(add).apply(value));
    out(all(new Plus(value), x -> x * weight, new Plus(5)).at(2));
    out(weighted(weighted(weighted(new Plus(value)))).at(1));
    Then deep = new Then(new Then(new Plus(value), new Plus(2)), new Plus(weight));
    out(deep.at(value));
    out(deep.first() instanceof Then inner ? inner.second.at(1) : -1);
    Slowly slow = new Slowly(new Slowly(new Slowly(deep, this), this), this);
    out(slow.at(value));
    out(deep.equals(new Then(new Then(new Plus(value), new Plus(2)), new Plus(weight))));
    out(deep.hashCode() == new Then(deep.first(), new Plus(weight)).hashCode());
    Comparator<Point> reversed =
        Comparator.comparingInt(Point::x).reversed().thenComparing(Point::name).reversed();
    out(reversed.compare(points[0], points[1]));
  }

  private void walk() {
    out(root.depth());
    out(head.sum());
    out(head.greatest());
    head.add(2);
    out(head.sum());
    head.next.value = 100;
    out(head.sum());
    out(head.next.next.value);
  }
}
