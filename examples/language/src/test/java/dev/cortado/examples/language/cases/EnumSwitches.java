package dev.cortado.examples.language.cases;

/** Switches over enums, and switch expressions (JLS 14.11, 15.28). */
public final class EnumSwitches extends Topic {
  enum Color {
    RED,
    GREEN,
    BLUE,
    BLACK
  }

  private final Color[] colors = Color.values();

  private static int dense(int x) {
    switch (x) {
      case 0:
        return 10;
      case 1:
        return 11;
      case 2:
        return 12;
      case 3:
        return 13;
      case 4:
        return 14;
      default:
        return -1;
    }
  }

  private static int arrows(int x) {
    return switch (x) {
      case 1, 2, 3 -> x * 10;
      case 4 -> {
        int y = x;
        y *= y;
        yield y;
      }
      default -> -x;
    };
  }

  private static int named(Color color) {
    switch (color) {
      case RED:
        return 1;
      case BLUE:
        return 3;
      default:
        return 9;
    }
  }

  private static int complete(Color color) {
    return switch (color) {
      case RED -> 5;
      case GREEN -> 6;
      case BLUE -> 7;
      case BLACK -> 8;
    };
  }

  private static boolean truth(int x) {
    return switch (x) {
      case 1 -> true;
      case 2 -> false;
      default -> x > 5;
    };
  }

  private static long wide(int x) {
    return switch (x) {
      case 0 -> 1L << 40;
      case 1 -> -1;
      case 2 -> x;
      default -> 'a';
    };
  }

  public int arrowsWithSeveralLabels() {
    return arrows(opaque(2));
  }

  public int arrowsWithYield() {
    return arrows(opaque(4));
  }

  public int arrowsDefault() {
    return arrows(opaque(11));
  }

  public int enumLabels() {
    int h = 0;
    for (Color color : colors) {
      h = h * 10 + named(color);
    }
    return h;
  }

  public int enumWithoutDefault() {
    int h = 0;
    for (Color color : colors) {
      h = h * 10 + complete(color);
    }
    return h;
  }

  public int enumOrdinals() {
    int h = 0;
    for (Color color : colors) {
      h = h * 10 + color.ordinal();
    }
    return h;
  }

  public int enumConstants() {
    return named(opaque(1) == 1 ? Color.RED : Color.BLUE) * 10 + named(Color.BLUE);
  }

  public boolean enumIdentity() {
    return colors[opaque(2)] == Color.BLUE && colors[opaque(1)] != Color.BLUE;
  }

  public boolean booleanResult() {
    return truth(opaque(1)) && !truth(opaque(2)) && truth(opaque(6)) && !truth(opaque(3));
  }

  public long wideResults() {
    return wide(opaque(0)) ^ wide(opaque(1)) ^ wide(opaque(2)) ^ wide(opaque(3));
  }

  public int switchInExpression() {
    return opaque(7)
        + switch (opaque(2)) {
              case 1 -> 10;
              case 2 -> 20;
              default -> 30;
            }
            * opaque(3);
  }

  public int switchAsArgument() {
    return dense(
        switch (opaque(9)) {
          case 9 -> 3;
          default -> 0;
        });
  }

  public int switchInLoopCondition() {
    int i = 0;
    while (switch (i) {
      case 0, 1, 2 -> true;
      default -> false;
    }) {
      i++;
    }
    return i;
  }

  public int largeTable() {
    int h = 0;
    for (int i = 0; i < 20; i++) {
      h =
          h * 7
              + switch (i) {
                case 0 -> 3;
                case 1 -> 1;
                case 2 -> 4;
                case 3 -> 1;
                case 4 -> 5;
                case 5 -> 9;
                case 6 -> 2;
                case 7 -> 6;
                case 8 -> 5;
                case 9 -> 3;
                case 10 -> 5;
                case 11 -> 8;
                case 12 -> 9;
                case 13 -> 7;
                case 15 -> 9;
                default -> 0;
              };
    }
    return h;
  }

  public int stateMachine() {
    int state = 0;
    int h = 0;
    for (int n = 0; n < 30; n++) {
      switch (state) {
        case 0:
          state = opaque(3);
          break;
        case 3:
          h++;
          state = 7;
          break;
        case 7:
          h += 10;
          state = h % 2 == 0 ? 0 : 3;
          break;
        default:
          return -1;
      }
    }
    return h;
  }
}
