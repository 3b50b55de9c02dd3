package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;

/**
 * Queues of which the linker knows different things: "fast" has one waiter, alone on its level;
 * "slow" is used from two levels, whose waiter has company; "near" is used on one level only.
 */
public final class Lanes {
  static final int ROUNDS = 5;
  private static final int OUT = 0x50000504;

  private Lanes() {}

  private static final class Car extends Message {
    int number;
  }

  /** Each actor has code of its own, so each queue may have, too. */
  public static final class Apart implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Queue<Car> fast = wiring.queue("fast");
      Queue<Car> slow = wiring.queue("slow");
      Queue<Car> near = wiring.queue("near");
      wiring.actor("first", Priority.of(2), new First(fast, slow));
      wiring.actor("second", Priority.of(1), new Second(slow, near));
      wiring.actor("third", Priority.of(1), new Third(near, fast));
    }
  }

  /** As {@link Apart}, but one actor takes from and puts into all of the queues. */
  public static final class Together implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Queue<Car> fast = wiring.queue("fast");
      Queue<Car> slow = wiring.queue("slow");
      Queue<Car> near = wiring.queue("near");
      wiring.actor("first", Priority.of(2), new First(fast, slow));
      wiring.actor("second", Priority.of(1), new Either(slow, near, 200));
      wiring.actor("third", Priority.of(1), new Either(near, fast, 300));
    }
  }

  private static final class First extends Actor {
    private final Queue<Car> in;
    private final Queue<Car> out;
    private final Car car = new Car();

    First(Queue<Car> in, Queue<Car> out) {
      this.in = in;
      this.out = out;
    }

    @Override
    protected void run() {
      out.put(car);
      for (int round = 1; round < ROUNDS; round++) {
        Car taken = in.take();
        taken.number++;
        Memory.store32(OUT, 100 + taken.number);
        out.put(taken);
      }
    }
  }

  private static final class Second extends Actor {
    private final Queue<Car> in;
    private final Queue<Car> out;

    Second(Queue<Car> in, Queue<Car> out) {
      this.in = in;
      this.out = out;
    }

    @Override
    protected void run() {
      for (; ; ) {
        Car car = in.take();
        Memory.store32(OUT, 200 + car.number);
        out.put(car);
      }
    }
  }

  private static final class Third extends Actor {
    private final Queue<Car> in;
    private final Queue<Car> out;

    Third(Queue<Car> in, Queue<Car> out) {
      this.in = in;
      this.out = out;
    }

    @Override
    protected void run() {
      for (; ; ) {
        Car car = in.take();
        Memory.store32(OUT, 300 + car.number);
        out.put(car);
      }
    }
  }

  private static final class Either extends Actor {
    private final Queue<Car> in;
    private final Queue<Car> out;
    private final int mark;

    Either(Queue<Car> in, Queue<Car> out, int mark) {
      this.in = in;
      this.out = out;
      this.mark = mark;
    }

    @Override
    protected void run() {
      for (; ; ) {
        Car car = in.take();
        Memory.store32(OUT, mark + car.number);
        out.put(car);
      }
    }
  }
}
