package dev.cortado.kernel.sharing;

import dev.cortado.machine.Suspension;
import dev.cortado.machine.ThreadedMachine;
import dev.cortado.pools.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Activities that preempt and wake one another wherever a processor could let them. */
final class Crowd implements AutoCloseable {
  private static final int DEEPEST = 3;

  final Random random;
  private final ThreadedMachine machine = new ThreadedMachine(member -> ((Member) member).run());
  private final List<Member> ready = new ArrayList<>();
  private final List<Member> all = new ArrayList<>();
  private int depth;
  private int wakesLeft = 100;

  Crowd(Random random) {
    this.random = random;
    machine.interrupts(this::interrupt);
  }

  void add(Runnable script) {
    Member member = new Member(script);
    all.add(member);
    ready.add(member);
  }

  /** Runs until nobody is ready; returns how many have come to their end. */
  long settle() {
    while (!ready.isEmpty()) {
      Suspension.resume(ready.remove(0));
    }
    return all.stream().filter(machine::ended).count();
  }

  /** Lets the running member leave the processor for a while. */
  void rest() {
    Activity.running().wake();
    Suspension.suspend();
  }

  private void interrupt() {
    if (depth == DEEPEST || machine.masked()) {
      return;
    }
    depth++;
    switch (random.nextInt(6)) {
      case 0:
        if (wakesLeft-- > 0) {
          all.get(random.nextInt(all.size())).wake();
        }
        break;
      case 1:
        preempt();
        break;
      default:
        break;
    }
    depth--;
  }

  private void preempt() {
    for (Member member : ready) {
      if (!machine.runs(member)) {
        ready.remove(member);
        Suspension.resume(member);
        return;
      }
    }
  }

  @Override
  public void close() {
    machine.interrupts(() -> {});
    machine.close();
  }

  private final class Member extends Activity {
    private final Runnable script;

    Member(Runnable script) {
      this.script = script;
    }

    void run() {
      script.run();
    }

    @Override
    public void makeReady() {
      if (machine.masked()) {
        throw new AssertionError("made ready in a masked section");
      }
      ready.add(this);
    }
  }
}
