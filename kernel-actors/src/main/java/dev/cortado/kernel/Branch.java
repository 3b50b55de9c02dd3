package dev.cortado.kernel;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Waitable;

/**
 * One of the things that a {@link Select} waits for, and the actor's stand-in among its waiters.
 *
 * <p>Device; made by {@link Select#on} while wiring.
 */
public class Branch extends Activity {
  final Waitable source;
  private final Select select;
  private final int index;

  Branch(Select select, int index, Waitable source) {
    this.select = select;
    this.index = index;
    this.source = source;
  }

  /** Returns what {@link Select#await} returns when it was this that came: its number, from 0. */
  public final int index() {
    return index;
  }

  /** Lets the actor that selects look whether it can go on. */
  @Override
  public final void makeReady() {
    select.owner().wake();
  }

  /** Notes that a message, if one came, lies here until it is fetched. */
  final void keepMessage() {
    keep();
  }

  @Override
  public final Activity self() {
    return select.owner();
  }
}
