package dev.cortado.host;

import dev.cortado.pools.Pool;

/** Sees how many messages of a pool are free. Host only; looks after each masked section. */
public final class PoolProbe {
  private final Pool<?> pool;
  private int least;

  PoolProbe(Pool<?> pool) {
    this.pool = pool;
    least = free();
  }

  /** Returns how many messages are free. */
  public int free() {
    return Containers.in(pool).size();
  }

  /** Returns how many were free at least, since this probe was first asked for. */
  public int least() {
    return least;
  }

  void look() {
    least = Math.min(least, free());
  }
}
