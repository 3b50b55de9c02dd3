package dev.cortado.emulator.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the image did to devices that is not modelled or makes no sense. Host only.
 *
 * <p>An unknown register loads what was last stored there, at first 0. In strict mode the first
 * such access ends the run.
 */
public final class UnknownAccesses implements Device {
  private static final int LIMIT = 1000;

  /** One access; {@code what} says what is wrong with it. */
  public record Access(int instructionAddress, int address, String what) {
    @Override
    public String toString() {
      return String.format("0x%08x: %s (pc=0x%08x)", address, what, instructionAddress);
    }
  }

  private final Core core;
  private final List<Access> accesses = new ArrayList<>();
  private final Map<Integer, Integer> stored = new HashMap<>();
  private boolean strict;

  /** Makes an empty record of {@code core}. */
  public UnknownAccesses(Core core) {
    this.core = core;
  }

  /** Makes each further unknown access a fault, or not. */
  public void strict(boolean on) {
    strict = on;
  }

  /** Returns the first thousand accesses, oldest first. */
  public List<Access> accesses() {
    return List.copyOf(accesses);
  }

  /** Notes an access to a known register that makes no sense. */
  public void note(int address, String what) {
    if (accesses.size() < LIMIT) {
      accesses.add(new Access(core.instructionAddress, address, what));
    }
    if (strict) {
      throw new FaultSignal(FaultKind.UNKNOWN_REGISTER, address);
    }
  }

  @Override
  public int load(int address, int sizeBytes) {
    note(address, "load from an unknown register");
    return stored.getOrDefault(address, 0);
  }

  @Override
  public void store(int address, int sizeBytes, int value) {
    stored.put(address, value);
    note(address, String.format("store of 0x%x to an unknown register", value));
  }
}
