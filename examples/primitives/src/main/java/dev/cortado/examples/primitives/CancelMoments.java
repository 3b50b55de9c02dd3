package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Jobs that are cancelled before they began, while busy, while ending, and as a message comes. */
public final class CancelMoments extends Scenario {
  private final Signal interrupted = new Signal();
  private final Signal signal = new Signal();
  private Pool<Note> pool;
  private Queue<Note> queue;
  private Task early;
  private Task busy;
  private Task tidy;
  private Task taker;
  private Task middle;

  @Override
  void script() {
    pool = wiring().pool("notes", 1, Note::new);
    queue = wiring().queue("notes");
    early = task("early", 1, () -> say(0));
    busy = task("busy", 1, this::beBusy);
    tidy = task("tidy", 1, this::tidyUp);
    taker = task("taker", 2, this::take);
    middle = task("middle", 2, () -> tidy.cancel());
    actor("parent", 2, this::parent);
    actor("second", 3, this::cancelAgain);
  }

  private Task task(String name, int priority, Runnable code) {
    return wiring().actor(name, Priority.of(priority), new Task(code));
  }

  private void parent() {
    early.start();
    early.cancel();
    sayAt(1); // says nothing itself
    busy.start();
    interrupted.await();
    busy.cancel();
    sayAt(2); // when it was not busy any more
    clock.sleepUntil(20);
    tidy.start();
    clock.sleep(2);
    tidy.cancel();
    sayAt(3); // when it had tidied up
    clock.sleepUntil(40);
    taker.start();
    clock.sleep(1);
    Note note = pool.take();
    note.number = 4;
    queue.put(note);
    taker.cancel();
    sayAt(5); // the message came first; the next wait ended
    Note back = pool.take();
    say(back.number + 2); // and was given back
    back.free();
    tidy.start();
    clock.sleep(1);
    middle.start();
    clock.sleep(1);
    middle.cancel();
    sayAt(tidy.isUnderWay() ? 7 : 0);
    tidy.join();
    sayAt(8);
  }

  private void beBusy() {
    try {
      interrupted.raise(); // whoever cancels is more urgent
      sayAt(100);
      signal.raise();
      signal.await(); // does not have to wait
      clock.sleep(50);
      say(0);
    } finally {
      sayAt(101);
    }
  }

  private void tidyUp() {
    try {
      clock.sleep(100);
      say(0);
    } finally {
      clock.sleep(5);
      sayAt(102);
    }
  }

  private void take() {
    try (Note note = queue.take()) {
      say(note.number);
      queue.take().free();
      say(0);
    }
  }

  private void cancelAgain() {
    clock.sleepUntil(24);
    tidy.cancel();
    sayAt(103);
  }

  /** Runs code, as often as it is started. */
  private static final class Task extends Job {
    private final Runnable code;

    Task(Runnable code) {
      this.code = code;
    }

    @Override
    protected void work() {
      code.run();
    }
  }
}
