package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;

/**
 * Actors of two levels that wait for a few microseconds at a time, fewer than it takes to set an
 * alarm among them, while they and a handler look at the time. None is woken early or never, and
 * time runs forwards for all.
 */
public final class InjectedAlarms extends Scenario {
  static final int ACTORS = 3;

  /** What is said when the first actor runs. */
  static final int BEGUN = 9;

  private static final int ROUNDS = 6;
  private static final int LONG_ENOUGH = 5_000;

  private volatile int handled;
  private volatile int handledAt;
  private int wrong;
  private int early;
  private int done;

  @Override
  Clock makeClock() {
    return Board.of(wiring()).ticklessClock();
  }

  @Override
  void script() {
    handler(
        () -> {
          handledAt = clock.nowTicks();
          handled++;
        });
    for (int i = 0; i < ACTORS; i++) {
      Queue<Message> silent = wiring().queue("silent " + i);
      Deadline patience = clock.deadline();
      int number = i;
      actor("actor " + i, 1 + i / 2, () -> waitOften(silent, patience, number));
    }
    actor("judge", 2, this::judge);
  }

  private void waitOften(Queue<Message> silent, Deadline patience, int number) {
    for (int round = 0; round < ROUNDS; round++) {
      look();
      int ticks = 1 + (round * 37 + number * 5) % 61;
      int begun = clock.nowTicks();
      if ((round + number) % 3 == 0) {
        Message none = silent.take(patience.in(ticks));
        if (none != null) {
          none.free();
        }
      } else {
        clock.sleep(ticks);
      }
      early += clock.nowTicks() - begun < ticks - 1 ? 1 : 0;
    }
    done++;
  }

  private void look() {
    int before = handled;
    int first = clock.nowTicks();
    boolean handledMeanwhile = handled != before;
    int second = clock.nowTicks();
    if (second - first < 0 || handledMeanwhile && second - handledAt < 0) {
      wrong++;
    }
  }

  private void judge() {
    say(BEGUN);
    clock.sleep(LONG_ENOUGH);
    say(wrong);
    say(early);
    say(ACTORS - done);
  }

  /** Made by the linker. */
  public InjectedAlarms() {}
}
