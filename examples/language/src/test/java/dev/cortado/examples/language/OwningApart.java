package dev.cortado.examples.language;

import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;

/**
 * Correct firmware with two classes of messages, each in containers of its own, whose code is
 * shared: no cast of the compiler's can fail, so that no message is lost by one.
 */
public final class OwningApart {
  private OwningApart() {}

  static final class Order extends Message {
    int amount;
  }

  static final class Alarm extends Message {
    int level;
  }

  /** Sends and takes, and catches what fails meanwhile. */
  abstract static class Traffic extends Deed {
    Pool<Order> orders;
    Pool<Alarm> alarms;
    int failures;

    @Override
    void wireMore(Wiring wiring) {
      orders = wiring.pool("orders", 2, Order::new);
      alarms = wiring.pool("alarms", 2, Alarm::new);
    }

    @Override
    final void act() {
      try {
        send(orders.take(), alarms.take());
        serve();
        queue.take().free();
      } catch (RuntimeException e) {
        failures++;
      }
    }

    abstract void send(Order order, Alarm alarm);

    abstract void serve();

    final void use(Order order, Alarm alarm) {
      if (order != null) {
        n += order.amount;
        order.free();
      }
      if (alarm != null) {
        n += alarm.level;
        alarm.free();
      }
    }
  }

  /** Correct: SelectsOfTopics. */
  public static final class SelectsOfTopics extends Traffic {
    private final Topic<Order> toOrders = new Topic<>();
    private final Topic<Alarm> toAlarms = new Topic<>();
    private final Subscription<Order> ofOrders = toOrders.subscribe(1);
    private final Subscription<Alarm> ofAlarms = toAlarms.subscribe(1);
    private final Select select = Select.fair();
    private final MessageBranch<Order> ordered = select.on(ofOrders);
    private final MessageBranch<Alarm> alarmed = select.on(ofAlarms);

    @Override
    void send(Order order, Alarm alarm) {
      toOrders.publish(order);
      toAlarms.publish(alarm);
    }

    @Override
    void serve() {
      if (select.await() == ordered.index()) {
        use(ordered.message(), null);
      } else {
        use(null, alarmed.message());
      }
      use(ofOrders.poll(), null);
      use(null, ofAlarms.poll());
    }
  }

  /** Correct: Meets. */
  public static final class Meets extends Traffic {
    private final Rendezvous<Order> ofOrders = new Rendezvous<>();
    private final Rendezvous<Alarm> ofAlarms = new Rendezvous<>();
    private final Select select = Select.inOrder();
    private final MessageBranch<Order> ordered = select.on(ofOrders);
    private final MessageBranch<Alarm> alarmed = select.on(ofAlarms);

    private Deadline patience;

    @Override
    void wireMore(Wiring wiring) {
      super.wireMore(wiring);
      patience = clock.deadline();
    }

    @Override
    void send(Order order, Alarm alarm) {
      if (!ofOrders.give(order, patience.in(1))) {
        order.free();
      }
      ofAlarms.give(alarm);
    }

    @Override
    void serve() {
      if (select.await() == alarmed.index()) {
        use(null, alarmed.message());
      } else {
        use(ordered.message(), null);
      }
      use(ofOrders.take(), null);
      use(null, ofAlarms.take());
    }
  }

  /** What can be sent and taken, for messages of any class. */
  static final class Port<M extends Message> {
    private final Queue<M> queue;
    private int sent;

    Port(Queue<M> queue) {
      this.queue = queue;
    }

    void send(M message) {
      sent++;
      queue.put(message);
    }

    M next() {
      return queue.take();
    }

    /** Lies in its port, and so has its type. */
    final class Watch {
      M look() {
        return queue.poll();
      }
    }
  }

  /** Correct: UsesPorts. */
  public static final class UsesPorts extends Traffic {
    private Port<Order> ofOrders;
    private Port<Alarm> ofAlarms;
    private Port<Order>.Watch onOrders;
    private Port<Alarm>.Watch onAlarms;

    @Override
    void wireMore(Wiring wiring) {
      super.wireMore(wiring);
      ofOrders = new Port<>(wiring.queue("orders"));
      ofAlarms = new Port<>(wiring.queue("alarms"));
      onOrders = ofOrders.new Watch();
      onAlarms = ofAlarms.new Watch();
    }

    @Override
    void send(Order order, Alarm alarm) {
      ofOrders.send(order);
      ofAlarms.send(alarm);
    }

    @Override
    void serve() {
      use(onOrders.look(), null);
      use(null, onAlarms.look());
      use(ofOrders.next(), null);
      use(null, ofAlarms.next());
    }
  }

  /** Correct: UsesMethodsForAny. */
  public static final class UsesMethodsForAny extends Traffic {
    private Queue<Order> toOrders;
    private Queue<Alarm> toAlarms;
    private Queue<Order> ofOrders;
    private Queue<Alarm> ofAlarms;

    @Override
    void wireMore(Wiring wiring) {
      super.wireMore(wiring);
      toOrders = wiring.queue("to orders");
      toAlarms = wiring.queue("to alarms");
      ofOrders = wiring.queue("of orders");
      ofAlarms = wiring.queue("of alarms");
    }

    private static <M extends Message> M same(int any, M message) {
      return message;
    }

    private static <M extends Message> void forward(Queue<M> from, Queue<M> to) {
      to.put(same(1, from.take()));
    }

    private <M extends Message> M first(int tries, Queue<M> queue) {
      M message = queue.poll();
      for (int i = 0; i < tries && message == null; i++) {
        clock.sleep(1);
        message = queue.poll();
      }
      return message;
    }

    @Override
    void send(Order order, Alarm alarm) {
      toOrders.put(order);
      toAlarms.put(alarm);
      forward(toOrders, ofOrders);
      forward(toAlarms, ofAlarms);
    }

    @Override
    void serve() {
      use(first(3, ofOrders), null);
      use(null, first(4, ofAlarms));
    }
  }
}
