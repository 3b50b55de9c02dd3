package dev.cortado.examples.language;

/** Firmware that the linker must refuse for what it does with objects, a class for each reason. */
public final class RefusedObjects {
  private RefusedObjects() {}

  /** A mistake: RecursesInRecords; the comparison of lines is none. */
  public static final class RecursesInRecords extends Refused.Sin {
    record Point(int x, int y) {}

    record Line(Point from, Point to) {}

    record Chain(Line line, Chain next) {}

    private final Chain chain = new Chain(new Line(new Point(1, 2), null), new Chain(null, null));
    private final Chain other = new Chain(new Line(new Point(1, 2), null), new Chain(null, null));

    @Override
    void commit(Refused.Sinner sinner) {
      sinner.number += chain.line.equals(other.line) ? 1 : 0;
      sinner.number += chain.equals(other) ? 1 : 0;
    }
  }
}
