package dev.cortado.examples.button;

import dev.cortado.kernel.Actor;

/**
 * Computes for ever and hardly waits: it steps a 16-bit shift register (taps 16, 14, 13 and 11,
 * hence with a period of 65535) and counts its rounds. Device.
 */
final class Cruncher extends Actor {
  private static final int TAPS = 0xb400;

  private final NumberedLine report;

  Cruncher(NumberedLine report) {
    this.report = report;
  }

  @Override
  protected void run() {
    int rounds = 0;
    while (true) {
      if (roundSteps() == 0xffff) {
        rounds++;
      }
      report.say(rounds);
    }
  }

  /** Returns how many steps it takes until the register is back where it began. */
  private static int roundSteps() {
    int register = 1;
    int steps = 0;
    do {
      boolean carry = (register & 1) != 0;
      register >>>= 1;
      if (carry) {
        register ^= TAPS;
      }
      steps++;
    } while (register != 1);
    return steps;
  }
}
