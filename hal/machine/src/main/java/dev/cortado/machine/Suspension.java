package dev.cortado.machine;

/**
 * The one primitive under every wait: leaving an activity's code and coming back to it.
 *
 * <p>The image linker finds every method from which {@link #suspend()} can be reached and weaves it
 * into a stackless state machine, as Kilim does for Java and rustc does for {@code async}
 * functions. Waits are loops: {@code while (!condition) suspend();} so that a spurious wake-up, a
 * vector that was pended by its real peripheral for instance, does no harm.
 *
 * <p>A wait is cancelled by throwing out of it: whoever cancels an activity sets a field of that
 * activity and resumes it; the wait looks at the field behind {@link #suspend()} and throws an
 * exception that was made while wiring. From there it is an exception as any other, so that all
 * finally blocks between the wait and the handler run, at any depth of calls that wait. Where no
 * code of the image sets the field, it folds, and neither the test nor the handler is in the image.
 */
public final class Suspension {
  private Suspension() {}

  /**
   * Leaves the running activity until somebody resumes it. Only code of an activity may call it,
   * with interrupts enabled; the linker refuses it in interrupt handlers.
   */
  @Intrinsic
  public static void suspend() {
    HostMachine.installed().suspend();
  }

  /** Returns the activity whose code is running, never null. Only for code of an activity. */
  @Intrinsic
  public static Object current() {
    return HostMachine.installed().current();
  }

  /** Returns the activity whose code is running, or null in handlers and at boot. */
  @Intrinsic
  public static Object currentOrNull() {
    return HostMachine.installed().currentOrNull();
  }

  /**
   * Runs {@code activity} from where it suspended, or from its start, until it suspends or ends.
   * Ends are final: resuming an activity that has ended does nothing.
   *
   * @param activity an actor of the image, not null
   */
  @Intrinsic
  public static void resume(Object activity) {
    HostMachine.installed().resume(activity);
  }
}
