package dev.cortado.pools;

import java.util.stream.Stream;

/** The link-time facts under which a container has to keep its contract. */
enum Facts {
  SAFE(true, true),
  ONE_WAITER(true, false),
  ONE_LEVEL(false, true),
  ONE_WAITER_ON_ONE_LEVEL(false, false);

  final boolean contended;
  final boolean manyWaiters;

  Facts(boolean contended, boolean manyWaiters) {
    this.contended = contended;
    this.manyWaiters = manyWaiters;
  }

  <M extends Message> Queue<M> apply(Queue<M> queue) {
    return Bench.with(queue, contended, manyWaiters);
  }

  <M extends Message> Pool<M> apply(Pool<M> pool) {
    return Bench.with(pool, contended, manyWaiters);
  }

  /** Those under which device interrupts may use the container, too. */
  static Stream<Facts> contended() {
    return Stream.of(values()).filter(facts -> facts.contended);
  }
}
