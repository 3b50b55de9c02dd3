package dev.cortado.examples.language.device;

import dev.cortado.machine.Memory;

/** Stores words to one address, which the emulator and the host watch. Device and host. */
public final class WatchedSink implements Sink {
  /** A register that every emulated board has. */
  public static final int ADDRESS = 0x50000504;

  @Override
  public void word(int value) {
    Memory.store32(ADDRESS, value);
  }
}
