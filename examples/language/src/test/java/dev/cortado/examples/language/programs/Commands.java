package dev.cortado.examples.language.programs;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Big messages of three classes, one above the other, through one queue. */
public final class Commands implements Firmware {
  static final String TEXT = "kind 1\nkind 2\nkind 3\nsum 2016\nkind 1\npadding 321\n";

  @Override
  public void wire(Wiring wiring) {
    Queue<Command> queue = wiring.queue("commands");
    wiring.actor("reader", Priority.of(1), new Reader(queue, new Speaker(wiring)));
    wiring.actor(
        "writer",
        Priority.of(2),
        new Writer(
            wiring.pool("simple", 1, Simple::new),
            wiring.pool("big", 1, Big::new),
            wiring.pool("bigger", 2, Bigger::new),
            queue));
  }

  private abstract static class Command extends Message {
    abstract int kind();

    int padding() {
      return 1;
    }
  }

  private static class Simple extends Command {
    @Override
    int kind() {
      return 1;
    }
  }

  private static class Big extends Simple {
    final byte[] data = new byte[64];

    @Override
    int kind() {
      return super.kind() + 1;
    }

    @Override
    int padding() {
      return super.padding() + 20;
    }
  }

  private static final class Bigger extends Big {
    private final int[][] grid = new int[4][4];

    @Override
    int kind() {
      return super.kind() + 1;
    }

    @Override
    int padding() {
      return super.padding() + 300;
    }
  }

  /** Takes for ever; what it does with a command its subclasses say. */
  private abstract static class Taker extends Actor {
    private final Queue<Command> queue;

    Taker(Queue<Command> queue) {
      this.queue = queue;
    }

    @Override
    protected void run() {
      while (true) {
        try (Command command = queue.take()) {
          on(command);
        }
      }
    }

    abstract void on(Command command);
  }

  private static final class Reader extends Taker {
    private final Speaker speaker;
    private final Command spare = new Bigger();
    private final byte[] kind = Speaker.word("kind");
    private final byte[] sum = Speaker.word("sum");
    private final byte[] padding = Speaker.word("padding");
    private int count;

    Reader(Queue<Command> queue, Speaker speaker) {
      super(queue);
      this.speaker = speaker;
    }

    @Override
    void on(Command command) {
      speaker.say(kind, command.kind());
      if (command instanceof Bigger bigger) {
        for (byte each : bigger.data) {
          bigger.grid[1][2] += each;
        }
        speaker.say(sum, bigger.grid[1][2]);
      }
      if (++count == 4) {
        speaker.say(padding, spare.padding());
      }
    }
  }

  private static final class Writer extends Actor {
    private final Pool<Simple> simple;
    private final Pool<Big> big;
    private final Pool<Bigger> bigger;
    private final Queue<Command> queue;

    Writer(Pool<Simple> simple, Pool<Big> big, Pool<Bigger> bigger, Queue<Command> queue) {
      this.simple = simple;
      this.big = big;
      this.bigger = bigger;
      this.queue = queue;
    }

    @Override
    protected void run() {
      queue.put(simple.take());
      queue.put(big.take());
      Bigger filled = bigger.take();
      for (int i = 0; i < filled.data.length; i++) {
        filled.data[i] = (byte) i;
      }
      queue.put(filled);
      queue.put(simple.take());
    }
  }
}
