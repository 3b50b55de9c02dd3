package dev.cortado.examples.language.programs;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** Four actors of two levels take from one queue, in the order in which they came to wait. */
public final class Workers implements Firmware {
  static final String TEXT =
      "third 0\nfourth 1\nfirst 2\nsecond 3\nthird 4\nfourth 5\nfirst 6\nsecond 7\nsum 28\n";

  private static final int JOBS = 8;

  @Override
  public void wire(Wiring wiring) {
    Speaker speaker = new Speaker(wiring);
    Pool<Job> pool = wiring.pool("jobs", 2, Job::new);
    Queue<Job> open = wiring.queue("open");
    Queue<Job> done = wiring.queue("done");
    wiring.actor("first", Priority.of(1), new Worker(open, done, speaker, "first"));
    wiring.actor("second", Priority.of(1), new Worker(open, done, speaker, "second"));
    wiring.actor("third", Priority.of(2), new Worker(open, done, speaker, "third"));
    wiring.actor("fourth", Priority.of(2), new Worker(open, done, speaker, "fourth"));
    Clock clock = Board.of(wiring).clock();
    wiring.actor("boss", Priority.of(1), new Boss(pool, open, done, speaker, clock));
  }

  private static final class Job extends Message {
    private int number;
  }

  private static final class Worker extends Actor {
    private final Queue<Job> open;
    private final Queue<Job> done;
    private final Speaker speaker;
    private final byte[] name;

    Worker(Queue<Job> open, Queue<Job> done, Speaker speaker, String name) {
      this.open = open;
      this.done = done;
      this.speaker = speaker;
      this.name = Speaker.word(name);
    }

    @Override
    protected void run() {
      while (true) {
        Job job = open.take();
        speaker.say(name, job.number);
        done.put(job);
      }
    }
  }

  private static final class Boss extends Actor {
    private final Pool<Job> pool;
    private final Queue<Job> open;
    private final Queue<Job> done;
    private final Speaker speaker;
    private final Clock clock;
    private final byte[] result = Speaker.word("sum");

    Boss(Pool<Job> pool, Queue<Job> open, Queue<Job> done, Speaker speaker, Clock clock) {
      this.pool = pool;
      this.open = open;
      this.done = done;
      this.speaker = speaker;
      this.clock = clock;
    }

    @Override
    protected void run() {
      clock.sleep(3);
      int sum = 0;
      for (int i = 0; i < JOBS; i++) {
        Job job = pool.take();
        job.number = i;
        open.put(job);
        try (Job back = done.take()) {
          sum += back.number;
        }
        clock.sleep(2);
      }
      speaker.say(result, sum);
    }
  }
}
