package dev.cortado.examples.language;

/**
 * Every operation on random floats and doubles; after each hundred rounds, a hash of the results.
 */
public final class RandomOperands extends Topic {
  static final String SEED = "floats.seed";
  static final String ROUNDS = "floats.rounds";

  private static final int ROUNDS_PER_WORD = 100;

  private final FloatOperations singles = new FloatOperations();
  private final DoubleOperations doubles = new DoubleOperations();
  private int seed;
  private int rounds;

  @Override
  void prepare() {
    seed = Integer.getInteger(SEED);
    rounds = Integer.getInteger(ROUNDS);
  }

  @Override
  void exercise() {
    int state = seed;
    for (int i = 1; i <= rounds; i++) {
      state = singles.next(state);
      state = doubles.next(state);
      if (i % ROUNDS_PER_WORD == 0) {
        out(singles.hash());
        out(doubles.hash());
      }
    }
  }
}
