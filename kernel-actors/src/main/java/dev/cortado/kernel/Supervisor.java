package dev.cortado.kernel;

import dev.cortado.machine.Cpu;
import dev.cortado.pools.Holdings;
import dev.cortado.time.Clock;

/**
 * Decides about one actor's failures, as its {@link Supervision} says.
 *
 * <p>Device; runs as the actor itself, behind its finally blocks, in constant time for each level
 * of the supervision. A limit keeps the times of as many failures as it allows.
 */
final class Supervisor {
  private final Actor actor;
  private final boolean restarts;
  private final boolean resets;
  private final int withinTicks;
  private final Supervisor otherwise;
  private final int[] times;
  private int oldest;
  private int known;
  private Clock clock;
  private PanicRecord record;
  private Holdings holdings;

  /** Null where there is one core. */
  private CoreLink link;

  Supervisor(Actor actor, Supervision supervision) {
    this.actor = actor;
    restarts = supervision.action() == Supervision.Action.RESTART;
    resets = supervision.action() == Supervision.Action.RESET;
    withinTicks = supervision.withinTicks();
    times = new int[supervision.failures()];
    otherwise =
        supervision.otherwise() == null ? null : new Supervisor(actor, supervision.otherwise());
  }

  /** Wiring: gives this the image's messages, and its clock, record and link, each may be null. */
  void bind(Holdings newHoldings, Clock newClock, PanicRecord newRecord, CoreLink newLink) {
    holdings = newHoldings;
    clock = newClock;
    record = newRecord;
    link = newLink;
    if (otherwise != null) {
      otherwise.bind(newHoldings, newClock, newRecord, newLink);
    }
  }

  /** Returns whether this has a limit, which needs a clock. */
  boolean needsClock() {
    return otherwise != null;
  }

  /**
   * Called behind each failure; gives back the actor's messages, and returns whether it begins
   * anew, or else has ended.
   */
  boolean restarts() {
    Cpu.pass(); // who fails at once, for ever, must not keep a host run from its end
    Supervisor decides = this;
    while (decides.otherwise != null && decides.isTooMuch()) {
      decides = decides.otherwise;
    }
    if (decides.resets) {
      decides.reset();
    }
    holdings.giveBack(actor, !decides.restarts);
    return decides.restarts;
  }

  /** Notes a failure; returns whether it is one too many. */
  private boolean isTooMuch() {
    int now = clock.nowTicks();
    if (known == times.length) {
      if (Integer.compareUnsigned(now - times[oldest], withinTicks) <= 0) {
        return true;
      }
    } else {
      known++;
    }
    times[oldest] = now;
    oldest = oldest + 1 == times.length ? 0 : oldest + 1;
    return false;
  }

  private void reset() {
    if (link != null) {
      link.stopOther();
    }
    if (record != null) {
      record.fail(actor);
    }
    Cpu.dataSynchronizationBarrier();
    PanicRecord.reset(link);
    while (true) {
      Cpu.dataSynchronizationBarrier();
    }
  }
}
