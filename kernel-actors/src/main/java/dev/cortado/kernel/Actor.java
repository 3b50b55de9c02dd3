package dev.cortado.kernel;

import dev.cortado.time.Sleeper;

/**
 * A thread of control of the application, without a stack of its own.
 *
 * <p>Device: {@link #run()} is straight-line Java; where it waits (in a queue's {@code take}, in a
 * clock's {@code sleep}, also inside of methods that it calls) the actor leaves the processor, and
 * its live variables are kept in memory that the linker has set aside. An actor is run by the
 * interrupt of its priority level, so only more urgent levels and device interrupts preempt it. All
 * actors are ready at boot and start in wiring order.
 */
public abstract class Actor extends Sleeper {
  /** Guarded by the level. */
  Actor nextReady;

  private Level level;

  /** Made while wiring. */
  protected Actor() {}

  /** What the actor does; when it returns, the actor has ended. Recursion is refused. */
  protected abstract void run();

  /** Lets this actor run again; for containers and clocks. Constant time. */
  @Override
  public final void makeReady() {
    level.makeReady(this);
  }

  final void belongTo(Level newLevel) {
    level = newLevel;
  }
}
