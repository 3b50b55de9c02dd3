package dev.cortado.examples.language;

import java.util.Objects;

/** Objects that are compared part by part, where the parts are compared the same way. */
public final class Equals extends Topic {
  enum Side {
    LEFT,
    RIGHT
  }

  record Point(int x, int y) {}

  record Line(Point from, Point to) {}

  record Corner(Line line, Point last) {}

  record Place(Side side, Integer number) {}

  record Seat(Place place, long row, String name, double price) {}

  private static final class Part {
    private final int number;
    private final String name;

    Part(int number, String name) {
      this.number = number;
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part && number == part.number && Objects.equals(name, part.name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(number, name);
    }
  }

  private static final class Pair {
    private final Part left;
    private final Part right;

    Pair(Part left, Part right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Pair pair
          && Objects.equals(left, pair.left)
          && Objects.equals(right, pair.right);
    }

    @Override
    public int hashCode() {
      return Objects.hash(left, right);
    }
  }

  private static final class Pairs {
    private final Pair first;
    private final Part rest;

    Pairs(Pair first, Part rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Pairs pairs
          && Objects.equals(first, pairs.first)
          && Objects.equals(rest, pairs.rest);
    }

    @Override
    public int hashCode() {
      return 31 * Objects.hashCode(first) + Objects.hashCode(rest);
    }
  }

  private final Corner[] corners = {
    corner(1, 2), corner(1, 2), corner(1, 3), new Corner(null, new Point(1, 2)),
  };
  private final Seat[] seats = {
    new Seat(new Place(Side.LEFT, 1000), 2, "a", 0.5),
    new Seat(new Place(Side.LEFT, 1000), 2, "a", 0.5),
    new Seat(new Place(Side.RIGHT, 1000), 2, "a", 0.5),
    new Seat(new Place(null, 1000), 2, null, 0.5),
    new Seat(new Place(Side.LEFT, null), 2, "a", 0.5),
    new Seat(null, 2, "a", -0.0),
  };
  private final Pairs[] pairs = {
    new Pairs(new Pair(new Part(1, "a"), new Part(2, null)), null),
    new Pairs(new Pair(new Part(1, "a"), new Part(2, null)), null),
    new Pairs(new Pair(new Part(1, "a"), null), new Part(2, "b")),
    new Pairs(null, new Part(2, "b")),
  };
  private int seed = 400;

  private static Corner corner(int x, int y) {
    Point point = new Point(x, y);
    return new Corner(new Line(point, new Point(y, x)), point);
  }

  @Override
  void exercise() {
    for (Corner corner : corners) {
      out(corner.hashCode());
      for (Corner other : corners) {
        out(corner.equals(other));
      }
    }
    out(corner(seed, 1).equals(corner(400, 1)));
    for (Seat seat : seats) {
      for (Seat other : seats) {
        out(seat.equals(other));
      }
    }
    for (Pairs each : pairs) {
      out(each.hashCode());
      for (Pairs other : pairs) {
        out(each.equals(other));
      }
    }
    compareBoxes(seed, 400);
    out(Objects.hash((Object[]) null));
  }

  private static void compareBoxes(Integer one, Integer other) {
    out(Objects.equals(one, other));
    out(Objects.equals(one, null));
    out(Objects.equals(null, null));
    out(Objects.hash(one, other, null));
    out(Objects.hashCode(one));
  }
}
