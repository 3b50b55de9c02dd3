package dev.cortado.machine;

/**
 * Stops an image that has found itself to be wrong.
 *
 * <p>Device: one {@code udf #kind} instruction, whose address names the place; no text is stored on
 * the device. The processor takes it as a HardFault.
 */
public final class Panic {
  /** A null reference was used. */
  public static final int NULL_POINTER = 1;

  /** An array index lies outside of its array. */
  public static final int INDEX_OUT_OF_BOUNDS = 2;

  /** An integer was divided by zero. */
  public static final int DIVISION_BY_ZERO = 3;

  /** A reference was cast to a class that its object does not have. */
  public static final int CLASS_CAST = 4;

  /** An array of negative size was asked for. */
  public static final int NEGATIVE_ARRAY_SIZE = 5;

  /** A value was stored into an array that cannot hold it. */
  public static final int ARRAY_STORE = 6;

  /** The program threw, or called {@link #stop()}. */
  public static final int EXPLICIT = 7;

  /** Code ran that the linker had proved to be unreachable: a bug of Cortado. */
  public static final int UNREACHABLE = 8;

  /** The processor faulted otherwise: no panic of the image's own. */
  public static final int FAULT = 255;

  private Panic() {}

  /**
   * Returns where the last exception was thrown that the image may catch: the address behind the
   * throw. Device; 0 on the host.
   */
  @Intrinsic
  public static int raisedAt() {
    return 0;
  }

  /** Returns what it was, one of this class's constants; {@link #EXPLICIT} on the host. */
  @Intrinsic
  public static int raisedKind() {
    return EXPLICIT;
  }

  /**
   * Stops with {@link #EXPLICIT}. Never returns. Supervision does not see it. On the host it throws
   * what the {@link HostMachine} says, which ends a host run.
   *
   * @throws IllegalStateException on the host, where no machine is installed
   */
  @Intrinsic
  public static void stop() {
    IllegalStateException panic = new IllegalStateException("panic");
    HostMachine machine = InstalledMachine.find();
    if (machine != null) {
      machine.panic(panic);
    }
    throw panic;
  }
}
