package dev.cortado.kernel;

import dev.cortado.pools.Message;
import dev.cortado.pools.Moves;
import dev.cortado.pools.Waitable;

/**
 * A {@link Branch} that brings a message: a queue's, a pool's or a rendezvous'.
 *
 * @param <M> the class of the messages
 */
public final class MessageBranch<M extends Message> extends Branch {
  MessageBranch(Select select, int index, Waitable source) {
    super(select, index, source);
  }

  /**
   * Returns the message that came, which the caller owns; null if none did, or it was fetched
   * already. Until it is fetched, the select returns this branch's number again.
   */
  @SuppressWarnings("unchecked") // the source gives only M
  @Moves(orNull = true, untested = true)
  public M message() {
    return (M) handOver();
  }
}
