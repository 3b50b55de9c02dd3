package dev.cortado.kernel;

import dev.cortado.machine.CortexM;
import dev.cortado.machine.Cpu;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Nvic;
import dev.cortado.machine.Proved;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;

/**
 * A priority level: the actors that share one interrupt vector, and the handler that runs them.
 *
 * <p>Device; made by the wiring. The interrupt controller is the scheduler (as in magnesium, RTIC
 * and Zeptos): making an actor ready pends the vector, and the processor preempts, chains and
 * returns. A level with one actor has no ready list; with more it is first in, first out, two
 * words.
 *
 * <p>Where another core makes its actors ready, too, that core calls this one to pend the vector.
 *
 * <p>Invariant L1: while the list is not empty, the vector is pending or its handler runs, or a
 * call to pend it is under way. Invariant L2: {@code tail} is not null while {@code head} is not
 * null.
 */
public final class Level implements InterruptHandler {
  /** Also says whether anybody but the level's own actors makes its actors ready. */
  @LinkTimeFact(LinkTimeFact.Kind.CONTENDED)
  private boolean contended = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  /**
   * Whether an actor may be made ready that is ready already; if not, nobody has to ask. Between
   * two cores it may: whoever is woken while it begins to wait goes on, and may wait for something
   * else.
   */
  @LinkTimeFact(value = LinkTimeFact.Kind.REACHED, by = "wake")
  private boolean wakes = true;

  /** The level's actor if it has one only, else null. */
  private final Actor only;

  /** The core that runs this, and how the others call it; null where there is one core. */
  private final int core;

  private final CoreLink link;

  private int pendMask;

  /** The number of this level's exception; 0 until it is bound. */
  private int exception;

  /** Who runs or ran last, where there are several; read by the panic record only. */
  private Actor running;

  private Actor head;
  private Actor tail;

  /** As {@link #Level(int, CoreLink, Actor...)}, on the only core. */
  Level(Actor... actors) {
    this(0, null, actors);
  }

  /** Makes the level of {@code actors}, ready in that order, but for those that start later. */
  Level(int core, CoreLink link, Actor... actors) {
    this.core = core;
    this.link = link;
    only = actors.length == 1 ? actors[0] : null;
    int place = 0;
    for (Actor actor : actors) {
      actor.belongTo(this);
      if (only == null) {
        actor.place = ++place;
        if (!actor.isDeferred()) {
          append(actor);
        }
      }
    }
  }

  /** Wiring: says which interrupt line, 0 to 31, this level got. */
  void bind(int irq) {
    pendMask = 1 << irq;
    exception = CortexM.EXCEPTION_IRQ0 + irq;
  }

  /** Makes {@code actor}, one of this level's, ready. Called with interrupts enabled. */
  void makeReady(Actor actor) {
    if (only == null) {
      lock();
      if (!isReady(actor)) {
        append(actor);
      }
      unlock();
    }
    if (contended) {
      pend();
    }
  }

  /** Returns whether {@code actor} stands in the list, where one may that is made ready. Locked. */
  private boolean isReady(Actor actor) {
    return (spinlock != 0 || wakes) && actor.isReady;
  }

  /** Makes the vector pending, on whichever core. */
  private void pend() {
    if (spinlock != 0) {
      CoreLink cores = Proved.nonNull(link); // there are two cores
      if (cores.running() != core) {
        cores.call(pendMask);
        return;
      }
    }
    Nvic.pend(pendMask);
  }

  /** As {@link #makeReady}, for an actor that may be ready already. */
  void wake(Actor actor) {
    makeReady(actor);
  }

  /**
   * Lets the ready actors of this level run before {@code actor}, the running one, goes on. Costs
   * nothing where it has its level to itself.
   */
  void giveWay(Actor actor) {
    if (only == null) {
      boolean wasReady;
      do {
        lock();
        boolean alone = head == null;
        // a limit that ended late, or another core, has woken it while it ran: it runs twice
        wasReady = isReady(actor);
        if (!alone && !wasReady) {
          append(actor);
        }
        unlock();
        if (!alone) {
          Suspension.suspend();
        }
      } while (wasReady);
    }
  }

  /** Runs the level's ready actors until none is left. */
  @Override
  public void onInterrupt() {
    if (only != null) {
      RunStatistics statistics = only.statistics();
      int begunCounts = statistics == null ? 0 : statistics.begin();
      Suspension.resume(only);
      if (statistics != null) {
        statistics.end(begunCounts);
      }
      return;
    }
    for (; ; ) {
      lock();
      Actor actor = head;
      if (actor == null) {
        unlock();
        return;
      }
      head = actor.nextReady;
      actor.isReady = false;
      unlock();
      running = actor;
      RunStatistics statistics = actor.statistics();
      int begunCounts = statistics == null ? 0 : statistics.begin();
      Suspension.resume(actor);
      if (statistics != null) {
        statistics.end(begunCounts);
      }
    }
  }

  /** Returns the number of the exception that this level's vector takes. */
  int exception() {
    return exception;
  }

  /** Returns the place of the actor that runs or ran last, 0 before the first. */
  int runningPlace() {
    Actor last = running;
    return last == null ? 0 : last.place;
  }

  private void append(Actor actor) {
    actor.nextReady = null;
    actor.isReady = true;
    if (head == null) {
      head = actor;
    } else {
      Proved.nonNull(tail).nextReady = actor; // L2
    }
    tail = actor;
  }

  private void lock() {
    if (contended) {
      Cpu.mask(ceiling);
      if (spinlock != 0) {
        Spinlock.claim(spinlock);
      }
    }
  }

  private void unlock() {
    if (contended) {
      if (spinlock != 0) {
        Spinlock.release(spinlock);
      }
      Cpu.unmask();
    }
  }
}
