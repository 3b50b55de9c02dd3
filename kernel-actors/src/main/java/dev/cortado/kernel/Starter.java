package dev.cortado.kernel;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Spinlock;

/**
 * Starts an actor that was wired with {@link Wiring#deferred}, and so is not ready at boot.
 *
 * <p>Device; made while wiring, for whoever may start the actor. One byte.
 */
public final class Starter {
  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  private final Actor actor;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  /** Guarded by masking. */
  private boolean isStarted;

  Starter(Actor actor) {
    this.actor = actor;
  }

  /**
   * Makes the actor ready for the first time; does nothing if it has been started. Never waits;
   * constant time. From anywhere: actors, interrupt handlers, boot steps, the idle hook.
   */
  public void start() {
    Cpu.mask(ceiling);
    if (spinlock != 0) {
      Spinlock.claim(spinlock);
    }
    boolean was = isStarted;
    isStarted = true;
    if (spinlock != 0) {
      Spinlock.release(spinlock);
    }
    Cpu.unmask();
    if (!was) {
      actor.makeReady();
    }
  }

  /** Returns whether the actor has been started; it may have ended since. */
  public boolean isStarted() {
    return isStarted;
  }
}
