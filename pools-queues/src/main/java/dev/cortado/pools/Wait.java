package dev.cortado.pools;

import dev.cortado.machine.Suspension;

/** The loop under every wait that can be given up. Device. */
public final class Wait {
  private Wait() {}

  /**
   * Waits for {@code source}, but not longer than {@code limit} says. Whoever is given what it
   * waits for in the same moment keeps it. Only from actors.
   *
   * @return whether the running activity was given what it waits for
   */
  public static boolean until(Waitable source, Limit limit) {
    Activity me = Activity.running();
    if (source.begin(me)) {
      return true;
    }
    do {
      if (limit.isOver()) {
        return source.withdraw(me);
      }
      Suspension.suspend();
    } while (!source.arrived(me));
    return true;
  }
}
