package dev.cortado.examples.primitives;

import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/** Tasks that wait for what actors wait for, that preempt each other, fail, and end. */
public final class Tasks extends Scenario {
  private final Mutex mutex = new Mutex();

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 2, Note::new);
    Queue<Note> toTask = wiring().queue("to task");
    Queue<Note> toActor = wiring().queue("to actor");
    Signal go = new Signal();
    Semaphore permits = new Semaphore(0);
    Deadline patience = clock.deadline();
    Deadline shortPatience = clock.deadline();
    Select select = Select.inOrder();
    select.on(go);
    select.on(permits);
    task(
        "urgent",
        () -> {
          say(1);
          clock.sleep(2);
          sayAt(2);
          say(select.await());
          say(select.await());
          sayAt(3);
          locked(100);
          say(select.await(patience.in(4)));
          sayAt(4);
        });
    task(
        "middle",
        () -> {
          say(11);
          Note note = toTask.take();
          say(note.number);
          toActor.put(note.number(note.number + 1));
          note = toTask.take(shortPatience.in(3));
          say(note == null ? 0 : note.number);
          toActor.put(note);
          go.raise();
          say(12);
          permits.release();
          say(13);
          locked(200);
        });
    task(
        "last",
        () -> {
          say(21);
          clock.sleep(5);
          locked(300);
          say(failing(7));
          say(failing(-7));
          clock.sleep(20);
          sayAt(22);
          say(summed(5));
        });
    actor(
        "peer",
        1,
        () -> {
          say(31);
          clock.sleep(3);
          Note note = pool.take();
          toTask.put(note.number(40));
          note = toActor.take();
          say(note.number);
          toTask.put(note.number(50));
          say(32);
          note = toActor.take();
          note.free();
          clock.sleep(4);
          locked(400);
          permits.release();
          say(summed(2));
        });
  }

  /** Holds the mutex for a while. */
  private void locked(int word) {
    mutex.lock();
    try {
      sayAt(word);
      clock.sleep(3);
      say(word + 1);
    } finally {
      mutex.unlock();
    }
  }

  /** Makes an array that is in use after a wait; for the task on its stack. */
  private int summed(int step) {
    int[] numbers = new int[4];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * step;
    }
    clock.sleep(1);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private int failing(int number) {
    int found = 0;
    try {
      found = checked(number);
    } catch (IllegalArgumentException e) {
      found = 9;
    } finally {
      clock.sleep(1);
    }
    return found;
  }

  /** Waits, and then throws across the wait of its caller. */
  private int checked(int number) {
    try {
      clock.sleep(1);
      if (number < 0) {
        throw new IllegalArgumentException();
      }
      return number;
    } finally {
      sayAt(500);
    }
  }
}
