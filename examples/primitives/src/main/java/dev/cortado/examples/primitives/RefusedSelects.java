package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/** Selects of which one branch must not be waited for: none of the others is left waiting. */
public final class RefusedSelects extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 3, Note::new);
    Queue<Note> queue = wiring().queue("notes");
    Mutex mutex = new Mutex();
    Job never = wiring().actor("never", Priority.of(1), new Never());
    Deadline patience = clock.deadline();
    Select ofJob = Select.fair();
    ofJob.on(queue);
    ofJob.on(never);
    Select ofMutex = Select.inOrder();
    ofMutex.on(queue);
    ofMutex.on(mutex);
    actor(
        "selector",
        1,
        () -> {
          mutex.lock();
          for (int i = 0; i < 2; i++) {
            say(isRefused(ofJob));
            say(isRefused(ofMutex));
          }
          clock.sleep(2);
          say(numberOf(queue.take(patience.in(3))));
          say(numberOf(queue.take(patience.in(3))));
          say(numberOf(queue.take(patience.in(3))));
          mutex.unlock();
          say(ofMutex.await());
          mutex.unlock();
          never.start();
          say(ofJob.await(patience.in(1)));
        });
    actor(
        "sender",
        1,
        () -> {
          clock.sleep(1);
          for (int i = 1; i <= 3; i++) {
            queue.put(pool.take().number(i));
          }
        });
  }

  private static int isRefused(Select select) {
    try {
      select.await();
      return 0;
    } catch (IllegalStateException e) {
      return 1;
    }
  }

  private static final class Never extends Job {
    @Override
    protected void work() {}
  }
}
