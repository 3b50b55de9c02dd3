package dev.cortado.pools;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.Panic;

/**
 * What actors exchange: an object with the application's own fields, owned by one holder at a time.
 *
 * <p>Made by a {@link Pool} while wiring; on the device it moves from its pool to an actor, through
 * queues, and back to the pool. Costs one link word beside its fields (and one for its pool where
 * an image has several pools).
 */
public abstract class Message implements AutoCloseable {
  /** Guarded by the pool or queue that holds this message; meaningless while an actor holds it. */
  Message next;

  /** Set once, by the pool that made this message. */
  private Pool<?> home;

  /** How many share this, 0 if one owns it; guarded by masking and its pool once it is shared. */
  private int holders;

  /** Who holds this alone, or its stand-in; null if nobody; only where watched. Its holder's. */
  private Activity holder;

  /** Whether somebody gives back what failed activities hold; the same for all of an image. */
  private boolean isWatched;

  /** Made by a pool's factory while wiring. */
  protected Message() {}

  final void belongTo(Pool<?> pool) {
    home = pool;
  }

  final Pool<?> home() {
    return home;
  }

  /**
   * Gives this message back to its pool; the caller must not use it afterwards. Never waits. If an
   * actor waits on the pool, it becomes ready. What a {@link Topic} has published goes back when
   * the last of its subscribers has called this.
   */
  public final void free() {
    if (holders == 0 || leaves()) {
      home.give(this);
    }
  }

  /** The same as {@link #free()}, for try-with-resources. */
  @Override
  public final void close() {
    if (holders == 0 || leaves()) {
      home.give(this); // not free(): each of the two knows its own callers' pools
    }
  }

  /** Wiring: lets this know its holder. */
  final void watch() {
    isWatched = true;
  }

  /** Notes that the running activity has got this, or a handler, which is none. */
  final void hold() {
    if (isWatched && holders == 0) {
      holder = Activity.runningOrNull();
    }
  }

  /** Notes that this lies with {@code standIn} until the activity that it stands for fetches it. */
  final void holdFor(Activity standIn) {
    if (isWatched && holders == 0) {
      holder = standIn;
    }
  }

  /** Notes that no activity is to give this back if it fails. */
  final void letGo() {
    if (isWatched) {
      holder = null;
    }
  }

  /** Returns whether {@code activity}, the running one, holds this. */
  final boolean isHeldBy(Activity activity) {
    return holder == activity;
  }

  /** Returns whether {@code activity}, the running one, holds this, or what stands in for it. */
  final boolean liesWith(Activity activity) {
    Activity with = holder;
    return with != null && with.self() == activity;
  }

  /**
   * Stops who passes on what a topic has published: others may hold it, too. Not by an exception,
   * for which each put would have to be ready.
   */
  final void refuseShared() {
    if (holders != 0) {
      Panic.stop();
    }
  }

  /** Lets {@code count}, at least 1, hold this; each gives it back once. */
  final void share(int count) {
    refuseShared();
    holders = count;
    letGo();
  }

  /**
   * Gives up one holder's share; returns whether it was the last. Whoever may be the last gives
   * this to its pool, so the pool's ceiling is that of all holders.
   */
  private boolean leaves() {
    Cpu.mask(home.ceiling());
    home.claim();
    int left = holders - 1;
    holders = left;
    home.release();
    Cpu.unmask();
    return left == 0;
  }
}
