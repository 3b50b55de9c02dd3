package dev.cortado.emulator.core;

/**
 * An instruction that could not be executed; thrown inside of the emulator only, without a stack
 * trace. Host only.
 */
public final class FaultSignal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient FaultKind kind;
  private final int detail;

  /** Makes a signal; {@code detail} is an address or an opcode, as the kind says. */
  public FaultSignal(FaultKind kind, int detail) {
    super(kind.describe(detail), null, false, false);
    this.kind = kind;
    this.detail = detail;
  }

  /** Returns what went wrong. */
  public FaultKind kind() {
    return kind;
  }

  /** Returns the address or the opcode that the kind speaks of. */
  public int detail() {
    return detail;
  }
}
