package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Semaphore;

/**
 * Actors of one level, of which one is made ready by the handler in the moment in which it begins
 * to wait, and soon after by another one.
 */
public final class InjectedWaits extends Scenario {
  private static final int ROUNDS = 4;

  private int handled;
  private int counted;
  private int rounds;

  @Override
  void script() {
    Semaphore ask = new Semaphore(0);
    Semaphore first = new Semaphore(0);
    Semaphore second = new Semaphore(0);
    Semaphore beats = new Semaphore(0);
    handler(
        () -> {
          handled++;
          first.release();
          beats.release();
        });
    actor(
        "asking",
        1,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            ask.release();
            first.acquire();
            second.acquire();
            rounds++;
          }
        });
    actor(
        "answering",
        1,
        () -> {
          while (true) {
            ask.acquire();
            first.release();
            second.release();
          }
        });
    actor(
        "counting",
        1,
        () -> {
          while (true) {
            beats.acquire();
            counted++;
          }
        });
    actor(
        "judge",
        2,
        () -> {
          clock.sleep(3);
          say(rounds);
          say(handled - counted);
        });
  }

  /** Made by the linker. */
  public InjectedWaits() {}
}
