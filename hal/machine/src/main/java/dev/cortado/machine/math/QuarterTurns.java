package dev.cortado.machine.math;

/**
 * An angle as a number of quarter turns and a rest of no more than an eighth of a turn: the
 * reduction of fdlibm's e_rem_pio2, with the same bits. Device and host; pure.
 *
 * @param count how many quarter turns; only the lowest two bits mean something
 * @param rest the rest in radians, rounded
 * @param error what the rest lacks
 */
record QuarterTurns(int count, double rest, double error) {
  /** The upper word of an eighth of a turn, up to which an angle is its own rest. */
  static final int EIGHTH = 0x3fe921fb;

  private static final int MANY = 0x413921fb; // 2^19 quarter turns
  private static final double PER_RADIAN = 6.36619772367581382433e-01;

  /** A quarter turn, 33 bits at a time; each tail is what the parts up to there leave. */
  private static final double PART = 1.57079632673412561417e+00;

  private static final double TAIL = 6.07710050650619224932e-11;
  private static final double PART_2 = 6.07710050630396597660e-11;
  private static final double TAIL_2 = 2.02226624879595063154e-21;
  private static final double PART_3 = 2.02226624871116645580e-21;
  private static final double TAIL_3 = 8.47842766036889956997e-32;

  /** How many bits may cancel out before the rest needs more bits of a quarter turn. */
  private static final int SPARE_BITS = 16;

  private static final int SPARE_BITS_2 = 49;

  /** The upper words of the first quarter turns: only near those do many bits cancel out. */
  private static final int[] MULTIPLES = new int[32];

  static {
    for (int i = 1; i < MULTIPLES.length; i++) {
      MULTIPLES[i] = DoubleWords.high(i * (Math.PI / 2));
    }
  }

  /** Takes an angle in radians apart, which must be finite. */
  static QuarterTurns of(double angle) {
    int magnitude = DoubleWords.magnitude(angle);
    if (magnitude <= EIGHTH) {
      return new QuarterTurns(0, angle, 0);
    }
    QuarterTurns turns =
        magnitude <= MANY ? near(Math.abs(angle), magnitude) : LargeAngle.reduce(Math.abs(angle));
    return angle < 0 ? new QuarterTurns(-turns.count, -turns.rest, -turns.error) : turns;
  }

  /** Subtracts as many parts of a quarter turn as bits have cancelled out (Cody and Waite). */
  private static QuarterTurns near(double angle, int magnitude) {
    int count = (int) (angle * PER_RADIAN + 0.5);
    double turns = count;
    double part = angle - turns * PART;
    double tail = turns * TAIL;
    double rest = part - tail;
    if (count >= MULTIPLES.length || magnitude == MULTIPLES[count]) {
      int exponent = magnitude >> DoubleWords.FRACTION_BITS;
      if (exponent - exponent(rest) > SPARE_BITS) {
        double before = part;
        double taken = turns * PART_2;
        part = before - taken;
        tail = turns * TAIL_2 - (before - part - taken);
        rest = part - tail;
        if (exponent - exponent(rest) > SPARE_BITS_2) {
          before = part;
          taken = turns * PART_3;
          part = before - taken;
          tail = turns * TAIL_3 - (before - part - taken);
          rest = part - tail;
        }
      }
    }
    return new QuarterTurns(count, rest, part - rest - tail);
  }

  private static int exponent(double value) {
    return DoubleWords.magnitude(value) >> DoubleWords.FRACTION_BITS;
  }
}
