package dev.cortado.linker.maven;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Prints what a board does, a line each, with the simulated time at which it happened. Host only.
 *
 * <p>Bytes of a serial line are gathered to lines of text; a line that is not ended appears after a
 * pause, before a pin changes, or at the end.
 */
final class Terminal {
  private static final long PAUSE_NANOS = 20_000_000;
  private static final int LONGEST = 80;

  private final Consumer<String> out;
  private final StringBuilder line = new StringBuilder();
  private long lineNanos;
  private long lastNanos;

  Terminal(Consumer<String> out) {
    this.out = out;
  }

  /** Prints a line that happened at no time. */
  void say(String text) {
    out.accept(text + System.lineSeparator());
  }

  /** The level of a pin has changed. */
  void pin(long nanos, String name, boolean high) {
    flush();
    print(nanos, "pin ", name + (high ? " high" : " low"));
  }

  /** The board has sent a byte. */
  void uart(long nanos, int value) {
    if (line.length() > 0 && nanos - lastNanos > PAUSE_NANOS) {
      flush();
    }
    if (line.length() == 0) {
      lineNanos = nanos;
    }
    lastNanos = nanos;
    if (value == '\n') {
      print(lineNanos, "uart", line.toString());
      line.setLength(0);
    } else if (value != '\r') {
      append(value);
      if (line.length() >= LONGEST) {
        flush();
      }
    }
  }

  /** The simulated time is {@code nanos}: a line that has waited long enough is printed. */
  void now(long nanos) {
    if (nanos - lastNanos > PAUSE_NANOS) {
      flush();
    }
  }

  /** Prints what has come of a line. */
  void flush() {
    if (line.length() > 0) {
      print(lineNanos, "uart", line.toString());
      line.setLength(0);
    }
  }

  private void append(int value) {
    if (value >= 0x20 && value < 0x7F) {
      line.append((char) value);
    } else {
      line.append(String.format(Locale.ROOT, "\\x%02x", value));
    }
  }

  private void print(long nanos, String what, String text) {
    say((new SimulatedTime(nanos) + "  " + what + "  " + text).stripTrailing());
  }
}
