package dev.cortado.pools;

import dev.cortado.machine.LinkTimeFact.Kind;
import dev.cortado.machine.LinkTimeFacts;
import dev.cortado.machine.Suspension;
import dev.cortado.machine.ThreadedMachine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** A machine with activities that are run in the order in which they were made ready. */
final class Bench implements AutoCloseable {
  final ThreadedMachine machine = new ThreadedMachine(activity -> ((Scripted) activity).run());
  private final Queue<Scripted> ready = new ArrayDeque<>();
  private final List<Scripted> all = new ArrayList<>();
  private int wakesLeft = 100;

  /** Makes an activity that has not run yet. */
  Scripted activity(Runnable script) {
    return new Scripted(script);
  }

  /** Makes an activity, and runs it up to its first wait. */
  Scripted start(Runnable script) {
    Scripted activity = new Scripted(script);
    all.add(activity);
    Suspension.resume(activity);
    return activity;
  }

  /** Runs what is ready until nothing is. */
  void settle() {
    for (Scripted next = ready.poll(); next != null; next = ready.poll()) {
      Suspension.resume(next);
    }
  }

  /** Runs the first that is ready and can preempt whatever runs. */
  void preempt() {
    for (Scripted next : ready) {
      if (!machine.runs(next)) {
        ready.remove(next);
        Suspension.resume(next);
        return;
      }
    }
  }

  /** Wakes one of the activities, whatever it does; a limited number of times, to come to rest. */
  void wakeAny(Random random) {
    if (!all.isEmpty() && wakesLeft-- > 0) {
      all.get(random.nextInt(all.size())).wake();
    }
  }

  /** Runs {@code activity} although nobody made it ready. */
  void wakeSpuriously(Scripted activity) {
    Suspension.resume(activity);
  }

  /** Answers for {@code container} what the linker would. */
  static <T> T with(T container, boolean contended, boolean manyWaiters) {
    LinkTimeFacts.set(container, Kind.CONTENDED, contended);
    LinkTimeFacts.set(container, Kind.MANY_WAITERS, manyWaiters);
    return container;
  }

  @Override
  public void close() {
    machine.close();
  }

  /** An activity that runs a script. */
  final class Scripted extends Activity {
    private final Runnable script;
    int timesMadeReady;

    private Scripted(Runnable script) {
      this.script = script;
    }

    private void run() {
      script.run();
    }

    @Override
    public void makeReady() {
      if (machine.masked()) {
        throw new AssertionError("made ready in a masked section");
      }
      timesMadeReady++;
      ready.add(this);
    }
  }
}
