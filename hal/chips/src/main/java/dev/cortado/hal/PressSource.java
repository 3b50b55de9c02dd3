package dev.cortado.hal;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.Objects;

/** Turns the presses of one button into messages. Device, in the pin's interrupt. */
final class PressSource implements EdgeHandler {
  private final Button button;
  private final Pool<ButtonPress> pool;
  private final Queue<ButtonPress> queue;

  /** Presses since the last message that found the pool empty. Touched by the interrupt only. */
  private int lost;

  PressSource(Button button, Pool<ButtonPress> pool, Queue<ButtonPress> queue) {
    this.button = button;
    this.pool = Objects.requireNonNull(pool, "pool");
    this.queue = Objects.requireNonNull(queue, "queue");
  }

  @Override
  public void onEdge() {
    ButtonPress press = pool.alloc();
    if (press == null) {
      lost++;
      return;
    }
    press.set(button, lost);
    lost = 0;
    queue.put(press);
  }
}
