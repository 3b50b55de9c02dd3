package dev.cortado.hal;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.Objects;

/** Collects received bytes into messages. Device, in the UART's interrupt, which owns its state. */
final class Reception {
  private final Pool<SerialBuffer> pool;
  private final Queue<SerialBuffer> queue;
  private final boolean lines;
  private final boolean blocks;
  private final boolean chunks;

  /** The message being filled, or null between messages. */
  private SerialBuffer filling;

  private boolean afterCarriageReturn;
  private int lostBytes;

  Reception(Pool<SerialBuffer> pool, Queue<SerialBuffer> queue, Framing framing) {
    this.pool = Objects.requireNonNull(pool, "pool");
    this.queue = Objects.requireNonNull(queue, "queue");
    lines = Objects.requireNonNull(framing, "framing") == Framing.LINES;
    blocks = framing == Framing.BLOCKS;
    chunks = framing == Framing.CHUNKS;
  }

  /** The line or the receiver has lost at least one byte. */
  void lose() {
    lostBytes++;
  }

  void accept(byte value) {
    if (lines && endsLine(value)) {
      return;
    }
    if (filling != null && filling.length() == filling.capacity()) {
      handOver(false);
    }
    if (!begin()) {
      lostBytes++;
      return;
    }
    filling.append(value);
    if (blocks && filling.length() == filling.capacity()) {
      handOver(false);
    }
  }

  /** The receiver has no further byte at hand. */
  void pause() {
    if (chunks && filling != null) {
      handOver(false);
    }
  }

  /** Handles {@code value} if it is part of a line's end. */
  private boolean endsLine(byte value) {
    boolean second = afterCarriageReturn && value == '\n';
    afterCarriageReturn = value == '\r';
    if (second) {
      return true;
    }
    if (value != '\n' && value != '\r') {
      return false;
    }
    if (begin()) {
      handOver(true);
    } else {
      lostBytes++;
    }
    return true;
  }

  /** Makes sure that a message is being filled; returns false if none is free. */
  private boolean begin() {
    if (filling == null) {
      filling = pool.alloc();
      if (filling == null) {
        return false;
      }
      filling.clear();
    }
    return true;
  }

  private void handOver(boolean endsLine) {
    SerialBuffer full = filling;
    filling = null;
    full.received(endsLine, lostBytes);
    lostBytes = 0;
    queue.put(full);
  }
}
