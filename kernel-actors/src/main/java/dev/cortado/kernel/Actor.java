package dev.cortado.kernel;

import dev.cortado.machine.HostRunEnded;
import dev.cortado.machine.Suspension;
import dev.cortado.time.Sleeper;

/**
 * A thread of control of the application, without a stack of its own.
 *
 * <p>Device: {@link #run()} is straight-line Java; where it waits (in a queue's {@code take}, in a
 * clock's {@code sleep}, also inside of methods that it calls) the actor leaves the processor, and
 * its live variables are kept in memory that the linker has set aside. An actor is run by the
 * interrupt of its priority level, so only more urgent levels and device interrupts preempt it. All
 * actors are ready at boot and start in wiring order, but for those that are wired to start later.
 */
public abstract class Actor extends Sleeper {
  /** Guarded by the level. */
  Actor nextReady;

  /** Whether this is in the level's list; guarded by the level. */
  boolean isReady;

  /** Which of its level's actors this is, from 1; 0 if it is the only one. */
  int place;

  private Level level;

  /** Null if nobody asked for supervision. */
  private Supervisor supervisor;

  /** Null if this is ready at boot. */
  private Starter starter;

  /** Null if nobody asked for statistics. */
  private RunStatistics statistics;

  /** Made while wiring. */
  protected Actor() {}

  /** What the actor does; when it returns, the actor has ended. Recursion is refused. */
  protected abstract void run();

  /** The entry of actors of a class of which some are started later. */
  final void runDeferred() {
    while (isDeferred()) {
      Suspension.suspend();
    }
    runSupervised();
  }

  /** Returns whether this waits for its {@link Starter}. */
  final boolean isDeferred() {
    return starter != null && !starter.isStarted();
  }

  final void defer(Starter newStarter) {
    starter = newStarter;
  }

  /**
   * The entry of actors of a class that is supervised. Exceptions that nobody catches are failures
   * here, so that those that leave {@link #run()} are thrown, with finally blocks, instead of being
   * panics where they arise.
   */
  final void runSupervised() {
    if (supervisor == null) {
      run();
      return;
    }
    boolean begins = true;
    while (begins) {
      try {
        run();
        begins = false;
      } catch (HostRunEnded over) {
        throw over;
      } catch (Throwable failure) {
        begins = supervisor.restarts();
      }
    }
  }

  /** Lets this actor run again; for containers and clocks. Constant time. */
  @Override
  public final void makeReady() {
    level.makeReady(this);
  }

  /** As {@link #makeReady()}, at any time; wakes this up for nothing where it waits on. */
  @Override
  public final void wake() {
    level.wake(this);
  }

  /**
   * Lets the other ready actors of this actor's level run, in the order in which they became ready,
   * before this one goes on; returns at once if there are none. Less urgent levels run only while
   * all actors of this level wait. Only from this actor's own code.
   */
  protected final void giveWay() {
    level.giveWay(this);
  }

  final void measure(RunStatistics newStatistics) {
    statistics = newStatistics;
  }

  final RunStatistics statistics() {
    return statistics;
  }

  final void supervise(Supervisor newSupervisor) {
    supervisor = newSupervisor;
  }

  final Level level() {
    return level;
  }

  final void belongTo(Level newLevel) {
    level = newLevel;
  }
}
