package dev.cortado.pools;

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
   * actor waits on the pool, it becomes ready.
   */
  public final void free() {
    home.give(this);
  }

  /** The same as {@link #free()}, for try-with-resources. */
  @Override
  public final void close() {
    home.give(this);
  }
}
