package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.RunStatistics;
import dev.cortado.kernel.Statistics;
import dev.cortado.machine.Cpu;
import dev.cortado.pools.Pool;
import dev.cortado.pools.PoolStatistics;
import dev.cortado.pools.Queue;
import dev.cortado.pools.QueueStatistics;

/** Statistics of an actor, of the queue that it takes from, and of the pool behind it. */
public final class Measures extends Scenario {
  static final int ROUNDS = 500;

  @Override
  void script() {
    Statistics statistics = wiring().statistics();
    Pool<Note> pool = wiring().pool("notes", 4, Note::new);
    Queue<Note> queue = wiring().queue("work");
    actor(
        "giving",
        2,
        () -> {
          for (int i = 0; i < 3; i++) {
            queue.put(pool.take());
          }
        });
    Actor working =
        actor(
            "working",
            1,
            () -> {
              while (true) {
                try (Note note = queue.take()) {
                  work();
                  clock.sleep(1);
                }
              }
            });
    RunStatistics runs = statistics.of(working);
    QueueStatistics waiting = statistics.of(queue);
    PoolStatistics lent = statistics.of(pool);
    actor(
        "telling",
        3,
        () -> {
          clock.sleep(20);
          say(runs.activations());
          say(waiting.most());
          say(waiting.length());
          say(lent.least());
          say(lent.free());
        });
  }

  private void work() {
    for (int i = 0; i < ROUNDS; i++) {
      Cpu.dataSynchronizationBarrier();
    }
    say(5);
  }
}
