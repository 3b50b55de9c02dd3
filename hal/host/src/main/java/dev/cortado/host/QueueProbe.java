package dev.cortado.host;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sees what is put into a queue. Host only; looks after each masked section. */
public final class QueueProbe {
  private final Queue<?> queue;
  private final List<Consumer<Message>> listeners = new ArrayList<>();
  private List<Message> before = List.of();
  private final Map<Activity, Boolean> waiting = new IdentityHashMap<>();
  private int seen;

  QueueProbe(Queue<?> queue) {
    this.queue = queue;
    before = Containers.in(queue);
    waitersNow();
  }

  /** Returns how many messages were put since this probe was first asked for. */
  public int seen() {
    return seen;
  }

  /** Returns how many messages wait in the queue. */
  public int waiting() {
    return Containers.in(queue).size();
  }

  /** Calls {@code listener} with each message that is put, before anybody can take it. */
  public void onMessage(Consumer<Message> listener) {
    listeners.add(listener);
  }

  /** A masked section has ended: at most one message was put since the one before. */
  void look() {
    List<Message> now = Containers.in(queue);
    if (!now.isEmpty()) {
      Message last = now.get(now.size() - 1);
      if (before.stream().noneMatch(message -> message == last)) {
        tell(last);
      }
    }
    before = now;
    for (Activity waiter : new ArrayList<>(waiting.keySet())) {
      Message handed = Containers.handedTo(waiter);
      if (handed != null) {
        waiting.remove(waiter);
        tell(handed);
      }
    }
    waitersNow();
  }

  private void waitersNow() {
    List<Activity> now = Containers.waitersOf(queue);
    waiting.keySet().removeIf(waiter -> now.stream().noneMatch(other -> other == waiter));
    now.forEach(waiter -> waiting.put(waiter, true));
  }

  private void tell(Message message) {
    seen++;
    listeners.forEach(listener -> listener.accept(message));
  }
}
