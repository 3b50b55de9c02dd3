package dev.cortado.emulator.core;

/** PRIMASK, and how long it was set at most. Host only. */
public final class MaskedSections {
  private final Core core;
  private boolean masked;
  private long maskedSince;
  private long maskedSinceAsleep;
  private long longestCycles;
  private int longestAt;
  private int maskedAt;

  MaskedSections(Core core) {
    this.core = core;
  }

  void reset() {
    masked = false;
  }

  boolean masked() {
    return masked;
  }

  /** Sets or clears PRIMASK; called when the instruction has been counted. */
  void mask(boolean on) {
    if (on && !masked) {
      maskedSince = core.cycles;
      maskedSinceAsleep = core.sleepCycles;
      maskedAt = core.instructionAddress;
    } else if (!on && masked) {
      long awake = core.cycles - maskedSince - (core.sleepCycles - maskedSinceAsleep);
      if (awake > longestCycles) {
        longestCycles = awake;
        longestAt = maskedAt;
      }
      core.attention = true;
    }
    masked = on;
  }

  /** Returns the longest masked section's cycles awake, from after CPSID to the end of CPSIE. */
  public long longestCycles() {
    return longestCycles;
  }

  /** Returns the address of the instruction that began the longest section; 0 if none. */
  public int longestAddress() {
    return longestAt;
  }

  /** Forgets the longest section, so that boot code does not count. */
  public void restart() {
    longestCycles = 0;
    longestAt = 0;
    maskedSince = core.cycles;
    maskedSinceAsleep = core.sleepCycles;
  }
}
