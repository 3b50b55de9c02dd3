package dev.cortado.examples.primitives;

import dev.cortado.time.Deadline;
import dev.cortado.time.PeriodicGate;

/** Applications of eight actors each that differ in how long these wait. */
public final class Wheels {
  static final int ACTORS = 8;

  private Wheels() {}

  /** Eight actors that wait for time, each in a way that may depend on its number, 0 to 7. */
  public abstract static class Eight extends Scenario {
    @Override
    final void script() {
      for (int i = 0; i < ACTORS; i++) {
        int number = i;
        Waiting waiting = waiting(i);
        actor(
            "waiting" + i,
            1,
            () -> {
              waiting.await();
              sayAt(number);
            });
      }
    }

    abstract Waiting waiting(int number);
  }

  /** A wait for time. */
  interface Waiting {
    void await();
  }

  /** A constant. */
  public static final class Next extends Eight {
    @Override
    Waiting waiting(int number) {
      return () -> clock.sleep(1);
    }
  }

  /** A field, with one value for each actor, behind a call. */
  public static final class UpToFour extends Eight {
    @Override
    Waiting waiting(int number) {
      int ticks = 1 + number / 2;
      return () -> pause(ticks);
    }

    private void pause(int ticks) {
      int kept = ticks;
      clock.sleep(kept);
    }
  }

  /** A constant beyond what eight sleepers make use of. */
  public static final class Long extends Eight {
    @Override
    Waiting waiting(int number) {
      return () -> clock.sleep(100);
    }
  }

  /** Gates. */
  public static final class Gates extends Eight {
    @Override
    Waiting waiting(int number) {
      PeriodicGate gate = clock.every(1 + number % 2);
      return gate::await;
    }
  }

  /** Deadlines, one of several constants each. */
  public static final class Deadlines extends Eight {
    @Override
    Waiting waiting(int number) {
      Deadline deadline = clock.deadline();
      return () -> {
        clock.sleep(1);
        deadline.in(clock.nowTicks() > 1 ? 1 : 2);
        while (!deadline.isOver()) {
          clock.sleep(1);
        }
      };
    }
  }

  /** What nobody can tell at link time; in truth it is short. */
  public static final class Computed extends Eight {
    @Override
    Waiting waiting(int number) {
      return () -> clock.sleep(1 + clock.nowTicks());
    }
  }

  /** A point in time. */
  public static final class Until extends Eight {
    @Override
    Waiting waiting(int number) {
      return () -> clock.sleepUntil(2);
    }
  }
}
