package dev.cortado.examples.language;

import java.util.function.IntUnaryOperator;

/** Objects that are made of objects, in one expression, in each round of a loop. */
public final class Nestings extends Topic {
  record Point(int x, int y) {}

  record Line(Point from, Point to) {
    int length() {
      return to.x() - from.x() + to.y() - from.y();
    }
  }

  static final class Drawing {
    final int[] colours;
    final Line line;
    final IntUnaryOperator shade;

    Drawing(int[] colours, Line line, IntUnaryOperator shade) {
      this.colours = colours;
      this.line = line;
      this.shade = shade;
    }

    int sum() {
      return shade.applyAsInt(colours[0] + colours[colours.length - 1]) + line.length();
    }
  }

  private int seed = 3;

  @Override
  void exercise() {
    plain();
    ofAllKinds();
    waiting();
    choosing();
    failing();
    beforeTheLastOneGoes();
  }

  private void plain() {
    for (int i = 0; i < 4; i++) {
      Line line = new Line(new Point(i, seed), new Point(2 * i, seed + i));
      out(line.length());
    }
  }

  private void ofAllKinds() {
    for (int i = 0; i < 4; i++) {
      int by = i * seed;
      Drawing drawing =
          new Drawing(
              new int[] {i, 1, by},
              new Line(new Point(i, i), new Point(by, 2)),
              colour -> colour * by + 1);
      clock().sleep(1);
      out(drawing.sum());
    }
  }

  private void waiting() {
    for (int i = 0; i < 4; i++) {
      Line line = new Line(new Point(waits(i), i), later(i));
      out(line.length() + waits(2) + line.to().y());
    }
  }

  private int waits(int value) {
    clock().sleep(1);
    return value + 1;
  }

  private Point later(int value) {
    clock().sleep(1);
    return new Point(value, value * seed);
  }

  private void choosing() {
    Point fixed = new Point(seed, 50);
    for (int i = 0; i < 6; i++) {
      Line line =
          new Line(
              i % 2 == 0 ? new Point(i, 7) : fixed,
              i % 3 == 0 ? fixed : new Point(new Point(i, 9).y(), i));
      out(line.length());
      out(line.from().x());
    }
  }

  private void failing() {
    for (int i = -2; i < 3; i++) {
      try {
        Line line = new Line(new Point(i, 60 / i), new Point(i, 8));
        out(line.length());
      } catch (ArithmeticException e) {
        out(-1);
      }
    }
  }

  private void beforeTheLastOneGoes() {
    Line last = null;
    for (int i = 1; i < 4; i++) {
      int before = last == null ? 1 : last.length();
      last = null;
      last = new Line(new Point(before, i), new Point(waits(before), seed));
    }
    out(last.length());
    out(last.from().x());
  }
}
