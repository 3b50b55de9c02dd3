package dev.cortado.kernel;

import dev.cortado.machine.CortexM;
import dev.cortado.machine.Cpu;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Suspension;

/**
 * Says which task runs: the first of those that are ready, in the order of their wiring.
 *
 * <p>Device; made by the wiring where there are tasks. Every operation takes constant time. The
 * exchange itself, of registers and stack, is the linker's: it asks {@link #next()} in PendSV,
 * which runs below or beside the least urgent actors, so that it never stands between two handlers.
 *
 * <p>A task that is made ready while it is ready keeps that as a token, which its next wait uses
 * up, so that no wake-up between a look at a condition and the wait for it is lost (as {@code
 * LockSupport.unpark} in the JDK).
 *
 * <p>Invariant T1: while a task is ready that comes before {@code running}, PendSV is pending.
 */
public final class TaskSwitch {
  /** How many tasks there may be: a word has a bit for each. */
  public static final int MOST_TASKS = 32;

  /** What runs when no task does. */
  private static final int IDLE = MOST_TASKS;

  /** Up to so many tasks, looking at one after the other is shorter than a table. */
  private static final int FEW = 6;

  /** A de Bruijn sequence: its 32 windows of five bits differ. */
  private static final int SEQUENCE = 0x077CB531;

  private static final int WINDOW = 27;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  private final Task[] tasks;

  /** By window: which bit the sequence was shifted by; null where it is not used. */
  private final byte[] bitOf;

  /** One bit for each task; masked, but for reading. */
  private volatile int ready;

  /** Tasks that were made ready while they were ready; masked. */
  private int tokens;

  /** The number of the task that runs, or {@link #IDLE}; written by the switch only. */
  private volatile int running = IDLE;

  /** Makes the switch of {@code tasks}, at least one, all of them ready. */
  TaskSwitch(Task... tasks) {
    this.tasks = tasks;
    for (int number = 0; number < tasks.length; number++) {
      tasks[number].belongTo(this, number);
      ready |= 1 << number;
    }
    bitOf = tasks.length > FEW ? windows() : null;
  }

  private static byte[] windows() {
    byte[] windows = new byte[MOST_TASKS];
    for (int bit = 0; bit < MOST_TASKS; bit++) {
      windows[SEQUENCE << bit >>> WINDOW] = (byte) bit;
    }
    return windows;
  }

  /** Makes task {@code number} ready. Called with interrupts enabled, from anywhere. */
  void makeReady(int number) {
    int bit = 1 << number;
    Cpu.mask(ceiling);
    int before = ready;
    if ((before & bit) != 0) {
      tokens |= bit;
    } else {
      ready = before | bit;
      if (number < running) {
        pend();
      }
    }
    Cpu.unmask();
  }

  /** What {@link Suspension#suspend()} is in a task: waits until somebody makes it ready. */
  void block() {
    int bit = 1 << running; // stays while the task runs
    rest(bit);
    while ((ready & bit) == 0) {
      continue; // a core may execute some more before it takes PendSV
    }
  }

  /** Takes the running task, whose bit it is, from those that are ready, or uses its token up. */
  void rest(int bit) {
    Cpu.mask(ceiling);
    if ((tokens & bit) != 0) {
      tokens &= ~bit;
    } else {
      ready &= ~bit;
      pend();
    }
    Cpu.unmask();
  }

  private static void pend() {
    Memory.store32(CortexM.ICSR, CortexM.ICSR_PENDSVSET);
  }

  /**
   * Chooses what runs next; only in PendSV.
   *
   * @return the number of what ran in the upper word, of what runs now in the lower; 32 for none
   */
  long next() {
    int before = running;
    running = IDLE; // T1: whoever makes a task ready from here on pends PendSV once more
    int now = first();
    running = now;
    return (long) before << Integer.SIZE | now & 0xFFFF_FFFFL;
  }

  /** Returns which task runs where no interrupt does, from 1; 0 for none. */
  int runningPlace() {
    return running == IDLE ? 0 : running + 1;
  }

  /** Returns the number of the first task that is ready. */
  private int first() {
    int rest = ready;
    if (rest == 0) {
      return IDLE;
    }
    if (tasks.length == 1) {
      return 0;
    }
    if (bitOf != null) {
      return bitOf[(rest & -rest) * SEQUENCE >>> WINDOW];
    }
    int number = 0;
    while ((rest & 1) == 0) {
      rest >>>= 1;
      number++;
    }
    return number;
  }

  /**
   * Host: what PendSV does on a device, on the JVM, where each task's code has a thread: runs the
   * tasks that come before the one that runs now, until each of them waits.
   */
  public void runOnHost() {
    int before = running;
    for (; ; ) {
      int now = first();
      if (now >= before) {
        running = before;
        return;
      }
      running = now;
      Suspension.resume(tasks[now]);
      rest(1 << now);
    }
  }
}
