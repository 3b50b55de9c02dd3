package dev.cortado.emulator.core;

/** A boot ROM has refused an image. Host only. */
public final class BootFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String why;

  /** Makes the refusal: what is wrong, and the rule that is broken. */
  public BootFailure(String what, String why) {
    super(what);
    this.why = why;
  }

  /** Returns the rule that is broken. */
  public String why() {
    return why;
  }
}
