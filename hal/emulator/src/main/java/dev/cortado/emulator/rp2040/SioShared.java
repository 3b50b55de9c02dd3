package dev.cortado.emulator.rp2040;

import dev.cortado.hal.facts.Rp2040;

/** What both cores see of SIO: pins, spinlocks, and the FIFOs between them. Host only. */
final class SioShared {
  private static final int PIN_MASK = (1 << Rp2040.GPIO_COUNT) - 1;

  final IoBank bank;
  final Fifo[] fifos = {new Fifo(), new Fifo()};
  private int output;
  private int enable;
  private int locks;

  SioShared(IoBank bank) {
    this.bank = bank;
  }

  int output() {
    return output;
  }

  int enable() {
    return enable;
  }

  void pins(int newOutput, int newEnable) {
    output = newOutput & PIN_MASK;
    enable = newEnable & PIN_MASK;
    bank.drive(output, enable);
  }

  int locks() {
    return locks;
  }

  /** Claims a spinlock; returns its bit, or 0 if somebody holds it. */
  int claim(int number) {
    int bit = 1 << number;
    boolean claimed = (locks & bit) == 0;
    locks |= bit;
    return claimed ? bit : 0;
  }

  void release(int number) {
    locks &= ~(1 << number);
  }
}
