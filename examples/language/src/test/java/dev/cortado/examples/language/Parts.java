package dev.cortado.examples.language;

import java.util.Arrays;

/** Arrays of as many elements as a call says, and copies of parts of arrays. */
public final class Parts extends Topic {
  enum Mode {
    IDLE,
    READY,
    BUSY
  }

  record Point(int x) {}

  private static final String NAME = "parts";
  private static final Mode[] MODES = Mode.values();

  private final Point[] points = {new Point(1), new Point(2), new Point(3)};
  private final int[][] grid = {{1, 2}, {3, 4}, {5}};

  @Override
  void exercise() {
    out(sums(3));
    out(sums(5));
    out(squares(4)[3] + squares(6)[5]);
    out(squares(NAME.length()).length);
    copies();
    out(longer(points, points.length)[3].x());
    for (int i = 0; i < 3; i++) {
      Point[] others = Arrays.copyOf(points, 3);
      others[i] = null;
      clock().sleep(1);
      for (Point point : others) {
        out(point == null ? -1 : point.x());
      }
    }
    moves();
    failures();
  }

  private int sums(int count) {
    return sum(count) + 1;
  }

  private int sum(int count) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) (i * i);
      clock().sleep(1);
    }
    int sum = 0;
    for (byte value : values) {
      sum += value;
    }
    return sum * 100 + values.length;
  }

  private static long[] squares(int count) {
    long[] squares = new long[count];
    for (int i = 0; i < count; i++) {
      squares[i] = (long) i * i;
    }
    return squares;
  }

  private void copies() {
    Mode[] modes = Arrays.copyOf(MODES, 2);
    out(modes.length);
    out(modes[1].ordinal());
    Point[] more = Arrays.copyOf(points, 5);
    out(more.length);
    out(more[4] == null);
    more[4] = points[0];
    out(more[2].x() * 10 + more[4].x());
    Point[] part = Arrays.copyOfRange(points, 1, 3);
    out(part[0].x() * 10 + part.length);
    Point[] behind = Arrays.copyOfRange(points, 1, 5);
    out(behind[1].x());
    out(behind[2] == null && behind[3] == null);
    int[][] rows = Arrays.copyOf(grid, 2);
    rows[1][1] = 7;
    rows[0] = new int[] {9};
    out(grid[1][1] * 10 + grid[0][0]);
    String[] names = Arrays.copyOf(new String[] {"one", "two"}, 3);
    out(names[1].length());
    out(names[2] == null);
  }

  private static Point[] longer(Point[] points, int length) {
    Point[] longer = Arrays.copyOf(points, length + 1);
    longer[length] = points[1];
    return longer;
  }

  /** Elements of two types, into arrays that the device makes. */
  private void moves() {
    Point[] some = new Point[4];
    System.arraycopy(points, 0, some, 1, 3);
    out(some[3].x());
    Mode[] modes = new Mode[4];
    System.arraycopy(MODES, 0, modes, 1, 3);
    out(modes[3].ordinal());
  }

  private void failures() {
    for (int i = 0; i < 5; i++) {
      try {
        fail(i);
        out(-1);
      } catch (NegativeArraySizeException e) {
        out(1);
      } catch (ArrayIndexOutOfBoundsException e) {
        out(2);
      } catch (IllegalArgumentException e) {
        out(3);
      } catch (NullPointerException e) {
        out(4);
      }
    }
  }

  private Point[] fail(int how) {
    return switch (how) {
      case 0 -> Arrays.copyOf(points, -1);
      case 1 -> Arrays.copyOfRange(points, 4, 5);
      case 2 -> Arrays.copyOfRange(points, 2, 1);
      case 3 -> Arrays.copyOfRange(points, -1, 1);
      default -> Arrays.copyOf((Point[]) null, 1);
    };
  }
}
