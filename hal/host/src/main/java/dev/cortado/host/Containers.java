package dev.cortado.host;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Looks into queues and pools from outside, so that the device pays nothing for it. */
final class Containers {
  private static final Field QUEUE_HEAD = field(Queue.class, "head");
  private static final Field QUEUE_TAIL = field(Queue.class, "tail");
  private static final Field QUEUE_WAITER = field(Queue.class, "firstWaiter");
  private static final Field POOL_HEAD = field(Pool.class, "head");
  private static final Field NEXT = field(Message.class, "next");
  private static final Field NEXT_WAITER = field(Activity.class, "next");
  private static final Field RECEIVED = field(Activity.class, "received");

  private Containers() {}

  /** Returns the messages in a queue, oldest first. */
  static List<Message> in(Queue<?> queue) {
    return list(get(QUEUE_HEAD, queue), get(QUEUE_TAIL, queue));
  }

  /** Returns the free messages of a pool. */
  static List<Message> in(Pool<?> pool) {
    return list(get(POOL_HEAD, pool), null);
  }

  /** Returns who waits on a queue. */
  static List<Activity> waitersOf(Queue<?> queue) {
    List<Activity> waiters = new ArrayList<>();
    Object waiter = get(QUEUE_WAITER, queue);
    while (waiter != null && !waiters.contains(waiter)) {
      waiters.add((Activity) waiter);
      waiter = get(NEXT_WAITER, waiter);
    }
    return waiters;
  }

  /** Returns what was handed over to a waiter that has not run since, or null. */
  static Message handedTo(Activity activity) {
    return (Message) get(RECEIVED, activity);
  }

  private static List<Message> list(Object head, Object tail) {
    List<Message> messages = new ArrayList<>();
    for (Object message = head; message != null; message = get(NEXT, message)) {
      messages.add((Message) message);
      if (message == tail) {
        break;
      }
    }
    return messages;
  }

  private static Object get(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " is out of reach", e);
    }
  }

  private static Field field(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(owner.getName() + " has no field " + name, e);
    }
  }
}
