package dev.cortado.examples.primitives;

/**
 * Actors of one level that do nothing but sleep, where a tick comes before one has suspended, and
 * the next before that one waits again.
 */
public final class InjectedSleeps extends Scenario {
  /** TIMER1's line, which ticks. */
  static final int TICK_LINE = 9;

  private static final int ROUNDS = 4;
  private static final int UNTIL_ALL_HAVE_SLEPT = 8;

  private int slept;

  @Override
  void script() {
    for (int i = 0; i < 3; i++) {
      actor(
          "sleeper " + i,
          1,
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              clock.sleep(1);
              slept++;
            }
          });
    }
    actor(
        "judge",
        2,
        () -> {
          clock.sleep(UNTIL_ALL_HAVE_SLEPT);
          say(slept);
        });
  }

  /** Made by the linker. */
  public InjectedSleeps() {}
}
