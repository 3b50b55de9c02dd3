package dev.cortado.pools;

import java.util.Arrays;

/**
 * Publishes each message to all who subscribed; the message goes back to its pool when the last of
 * them gives it back.
 *
 * <p>Device; made while wiring. Messages are not copied: subscribers share them and must only read
 * them. Publishing takes a few steps for each subscription and never waits; a subscription without
 * room misses the message and counts that.
 *
 * @param <M> what is published
 */
public final class Topic<M extends Message> {
  private Subscription<?>[] subscriptions = {};

  /** Makes a topic that nobody subscribed to. */
  public Topic() {}

  /**
   * Wiring: subscribes.
   *
   * @param depth how many messages may lie here before the next is missed, at least 1
   * @throws IllegalArgumentException if {@code depth} is less than 1
   */
  public Subscription<M> subscribe(int depth) {
    Subscription<M> subscription = new Subscription<>(depth);
    subscriptions = Arrays.copyOf(subscriptions, subscriptions.length + 1);
    subscriptions[subscriptions.length - 1] = subscription;
    return subscription;
  }

  /**
   * Gives {@code message}, which the caller owns and loses, to all subscriptions with room. Until
   * the last of them has given it back, it must not be published again or put elsewhere: that is a
   * panic, which on the JVM is an IllegalStateException. From actors and interrupt handlers.
   *
   * @return how many got it; with 0 it is back in its pool
   */
  public int publish(@Moves M message) {
    message.share(subscriptions.length + 1);
    int reached = 0;
    for (Subscription<?> subscription : subscriptions) {
      if (subscription.offer(message)) {
        reached++;
      } else {
        message.free();
      }
    }
    message.free();
    return reached;
  }
}
