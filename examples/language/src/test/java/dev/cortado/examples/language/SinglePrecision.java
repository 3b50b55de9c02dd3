package dev.cortado.examples.language;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;

/**
 * Every operation on edge cases and on random operands, on a board whose core has float registers;
 * tells a hash of the results now and then. The system properties are those of {@link
 * RandomOperands}.
 */
public final class SinglePrecision implements Firmware {
  private static final int ROUNDS_PER_WORD = 100;
  private static final int SIGN = 0x80000000;

  private static final int[] EDGES = {
    0,
    1,
    2,
    0x7fffff,
    0x800000,
    0x800001,
    0x3f000000,
    0x3f7fffff,
    0x3f800000,
    0x3f800001,
    0x40490fdb,
    0x33800000,
    0x4b000000,
    0x4b7fffff,
    0x4effffff,
    0x4f000000,
    0x4f000001,
    0x5effffff,
    0x5f000000,
    0x5f000001,
    0x7effffff,
    0x7f7fffff,
    0x7f800000,
    0x7fc00000
  };

  @Override
  public void wire(Wiring wiring) {
    int seed = Integer.getInteger(RandomOperands.SEED);
    int rounds = Integer.getInteger(RandomOperands.ROUNDS);
    wiring.actor("runner", Priority.of(1), new Runner(new CmsdkSink(), seed, rounds));
  }

  static final class Runner extends Actor {
    private final FloatOperations singles = new FloatOperations();
    private final DoubleOperations doubles = new DoubleOperations();
    private final int[] edges = EDGES.clone();
    private final Sink sink;
    private final int seed;
    private final int rounds;

    Runner(Sink sink, int seed, int rounds) {
      this.sink = sink;
      this.seed = seed;
      this.rounds = rounds;
    }

    @Override
    protected void run() {
      for (int x : edges) {
        for (int y : edges) {
          singles.all(x, y);
          singles.all(x, y | SIGN);
          singles.all(x | SIGN, y);
          singles.all(x | SIGN, y | SIGN);
        }
        sink.word(singles.hash());
      }
      int state = seed;
      for (int i = 1; i <= rounds; i++) {
        state = singles.next(state);
        state = doubles.next(state);
        if (i % ROUNDS_PER_WORD == 0) {
          sink.word(singles.hash());
          sink.word(doubles.hash());
        }
      }
      sink.word(Results.END);
    }
  }
}
