package dev.cortado.examples.language.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Class objects that are compared (JLS 4.3.2, 15.8.2), and what enums' sets and maps ask them. */
public final class ClassObjects extends Topic {
  static class Point {
    final int x;
    final int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      if (other == null || getClass() != other.getClass()) {
        return false;
      }
      Point that = (Point) other;
      return x == that.x && y == that.y;
    }

    @Override
    public int hashCode() {
      return 31 * x + y;
    }

    Class<?> inherited() {
      return super.getClass();
    }
  }

  static final class Marked extends Point {
    Marked(int x, int y) {
      super(x, y);
    }
  }

  enum Season {
    SPRING,
    SUMMER {
      @Override
      int days() {
        return 93;
      }
    },
    AUTUMN;

    int days() {
      return 90;
    }
  }

  private final Point[] points = {new Point(1, 2), new Point(1, 2), new Marked(1, 2)};
  private final Object[] mixture = {"text", 5, new Point(0, 0), Season.SUMMER, 'c', 7L};
  private final EnumMap<Season, String> names =
      new EnumMap<>(Map.of(Season.SPRING, "mild", Season.SUMMER, "hot"));
  private final EnumSet<Season> warm = EnumSet.of(Season.SUMMER, Season.AUTUMN);
  private final EnumSet<Season> changing = EnumSet.of(Season.SPRING);

  public int equalsByClass() {
    int equal = 0;
    for (Point point : points) {
      equal = equal * 2 + (points[0].equals(point) ? 1 : 0);
    }
    return equal;
  }

  public boolean equalsOfTemporaries() {
    return new Point(opaque(3), 4).equals(new Point(3, opaque(4)));
  }

  public boolean differentClassesAreNotEqual() {
    return new Point(3, 4).equals(new Marked(3, 4));
  }

  public boolean isNotEqualToNull() {
    return points[0].equals(null);
  }

  public int literals() {
    int sum = 0;
    for (Object each : mixture) {
      Class<?> type = each.getClass();
      sum =
          sum * 5
              + (type == String.class
                  ? 1
                  : type == Integer.class ? 2 : type == Point.class ? 3 : 4);
    }
    return sum;
  }

  public boolean classOfSuperCallIsTheObjects() {
    return points[opaque(2)].inherited() == Marked.class;
  }

  public boolean superclass() {
    return points[opaque(2)].getClass().getSuperclass() == Point.class;
  }

  public int simpleNames() {
    int sum = 0;
    for (Object each : mixture) {
      sum = sum * 3 + each.getClass().getSimpleName().length();
    }
    return sum;
  }

  public int classesOfExceptions() {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      try {
        fail(opaque(i));
      } catch (RuntimeException e) {
        sum = sum * 4 + (e.getClass() == IllegalStateException.class ? 1 : 2);
      }
    }
    return sum;
  }

  private static void fail(int how) {
    if (how == 0) {
      throw new IllegalStateException();
    }
    if (how == 1) {
      throw new IllegalArgumentException();
    }
    throw new UnsupportedOperationException();
  }

  public boolean arraysOfOneType() {
    int[] array = new int[3];
    return array.getClass() == int[].class;
  }

  public int classesOfConstantsWithBodies() {
    int sum = 0;
    for (Season season : Season.values()) {
      sum = sum * 4;
      sum += season.getClass() == Season.class ? 1 : 0;
      sum += season.getDeclaringClass() == Season.class ? 2 : 0;
    }
    return sum;
  }

  @SuppressWarnings("null")
  public int classOfNull() {
    Object none = points.length == opaque(3) ? null : points[0];
    try {
      return none.getClass() == Point.class ? 1 : 2;
    } catch (NullPointerException e) {
      return 3;
    }
  }

  public int enumMap() {
    String spring = names.get(Season.SPRING);
    return spring.length() * 10 + (names.containsKey(Season.AUTUMN) ? 1 : 2);
  }

  public int enumMapChanges() {
    names.put(Season.AUTUMN, "wet");
    int size = names.size();
    names.remove(Season.AUTUMN);
    return size * 10 + names.size();
  }

  public int enumSet() {
    int sum = 0;
    for (Season season : warm) {
      sum = sum * 100 + season.days();
    }
    return sum + (warm.contains(Season.SPRING) ? 1 : 2);
  }

  public int enumSetChanges() {
    changing.add(Season.AUTUMN);
    changing.remove(Season.SPRING);
    return changing.size() * 10 + (changing.contains(Season.AUTUMN) ? 1 : 2);
  }
}
