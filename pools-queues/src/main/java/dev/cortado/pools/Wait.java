package dev.cortado.pools;

import dev.cortado.machine.Suspension;

/** The loop under every wait that can be given up. Device. */
public final class Wait {
  private Wait() {}

  /**
   * Waits for {@code source}, but not longer than {@code limit} says. Whoever is given what it
   * waits for in the same moment keeps it. Cancelling ends the wait as the limit does. Only from
   * actors.
   *
   * @return whether the running activity was given what it waits for
   */
  public static boolean until(Waitable source, Limit limit) {
    Activity me = Activity.running();
    if (source.begin(me)) {
      return true;
    }
    do {
      if (me.isCancelled() || limit.isOver()) {
        return end(source, me);
      }
      Suspension.suspend();
    } while (!source.arrived(me));
    return true;
  }

  private static boolean end(Waitable source, Activity me) {
    boolean arrived = source.withdraw(me);
    if (!arrived && me.isCancelled()) {
      me.unwind();
    }
    return arrived;
  }
}
