package dev.cortado.examples.language;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.CmsdkTimer;
import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * A timer's interrupt at each point of masked sections of less urgent actors, on a Cortex-M3. Tells
 * the messages that were lost, and the shortest and longest time from the timer to its handler.
 */
public abstract class Ceilings implements Firmware {
  /** The interrupt comes after 1, 2, 3 and so on counts. */
  static final int POINTS = 900;

  private static final int MESSAGES = 3;
  private static final int TURNS = 3;

  private final Sink sink = new CmsdkSink();
  private final CmsdkTimer timer = new CmsdkTimer();
  private final Signal signal = new Signal();
  private Pool<Note> pool;
  private Queue<Note> work;
  private Queue<Note> aside;

  private int shortest = Integer.MAX_VALUE;
  private int longest;
  private int lost;
  private int handled;
  private int served;
  private volatile boolean fired;

  @Override
  public final void wire(Wiring wiring) {
    pool = wiring.pool("notes", MESSAGES, Note::new);
    work = wiring.queue("work");
    aside = wiring.queue("aside");
    wiring.interrupt("TIMER0", CmsdkTimer.LINE, this::onTimer);
    wire(wiring, this::serve, this::disturb);
  }

  /** Wires the one who serves, and less urgent than that the one who is disturbed. */
  void wire(Wiring wiring, Runnable serves, Runnable works) {
    wiring.actor("serves", Priority.of(2), new Does(serves));
    wiring.actor("works", Priority.of(1), new Does(works));
  }

  private void onTimer() {
    int late = timer.counts();
    timer.stop();
    shortest = Math.min(shortest, late);
    longest = Math.max(longest, late);
    handled++;
    handle();
    fired = true;
  }

  /** What the handler does beside its measurement. */
  abstract void handle();

  /** What the more urgent one does for ever. */
  abstract void serve();

  private void disturb() {
    for (int point = 1; point <= POINTS; point++) {
      fired = false;
      timer.start(point);
      for (int i = 1; i <= TURNS; i++) {
        Note note = pool.alloc();
        if (note != null) {
          work.put(note);
        }
        Note first = work.poll();
        if (first != null) {
          first.free();
        }
      }
      while (!fired) {
        continue;
      }
      count();
    }
    sink.word(lost);
    sink.word(handled);
    sink.word(served);
    sink.word(shortest);
    sink.word(longest);
    sink.word(Results.END);
  }

  /** Counts all messages: whoever else uses them waits now. */
  private void count() {
    for (Note note = work.poll(); note != null; note = work.poll()) {
      note.free();
    }
    int free = 0;
    for (Note note = pool.alloc(); note != null; note = pool.alloc()) {
      free++;
      aside.put(note);
    }
    for (Note note = aside.poll(); note != null; note = aside.poll()) {
      note.free();
    }
    lost += MESSAGES - free;
  }

  final void put() {
    Note note = pool.alloc();
    if (note != null) {
      work.put(note);
    }
  }

  final void takeForEver() {
    while (true) {
      try (Note note = work.take()) {
        served += note.ones;
      }
    }
  }

  final void raise() {
    signal.raise();
  }

  final void empty() {
    while (true) {
      signal.await();
      served++;
      for (Note note = work.poll(); note != null; note = work.poll()) {
        note.free();
      }
      put();
    }
  }

  /** The handler has nothing to do with the queue and the pool. */
  public static final class Apart extends Ceilings {
    @Override
    void handle() {
      // measures only
    }

    @Override
    void serve() {
      takeForEver();
    }
  }

  /** The handler uses the queue and the pool, too. */
  public static final class Shared extends Ceilings {
    @Override
    void handle() {
      put();
    }

    @Override
    void serve() {
      takeForEver();
    }
  }

  /** The handler has a section of its own, and wakes whom the interrupted section keeps out. */
  public static class Nested extends Ceilings {
    @Override
    final void handle() {
      raise();
    }

    @Override
    final void serve() {
      empty();
    }
  }

  /** As {@link Nested}, with tasks: the section keeps out PendSV. */
  public static final class NestedTasks extends Nested {
    @Override
    void wire(Wiring wiring, Runnable serves, Runnable works) {
      wiring.task("serves", new DoesLong(serves));
      wiring.task("works", new DoesLong(works));
    }
  }

  private static final class Note extends Message {
    private final int ones = 1;
  }
}
