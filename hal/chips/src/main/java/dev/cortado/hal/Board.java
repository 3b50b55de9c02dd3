package dev.cortado.hal;

import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/**
 * A circuit board: what an application asks for its LEDs, buttons, pins, serial line and clock.
 *
 * <p>Host only, while wiring; what it hands out runs on the device. Names are the board's own and
 * matter in upper and lower case; each board documents which it has. Asking twice for one name
 * returns the same object. Only what is asked for is configured, and in the image.
 */
public interface Board {
  /** The tick of {@link #clock()}, in ticks a second. */
  int DEFAULT_TICK_HZ = 1000;

  /** The rate of {@link #ticklessClock()}, in ticks a second. */
  int DEFAULT_TICKLESS_HZ = 1_000_000;

  /** The rate of {@link #serial()}, in bits a second. */
  int DEFAULT_BAUD = 115_200;

  /** Returns the board that the image is made for. */
  static Board of(Wiring wiring) {
    return wiring.board(Board.class);
  }

  /** Returns the board's main LED. */
  Led led();

  /**
   * Returns the LED {@code name}.
   *
   * @throws IllegalArgumentException if the board has none of that name; the message lists all
   *     names
   * @throws IllegalStateException if it cannot be used beside what was asked for before
   */
  Led led(String name);

  /**
   * Returns the button {@code name}; every board has an {@code "A"} and a {@code "B"}.
   *
   * @throws IllegalArgumentException if the board has none of that name; the message lists all
   *     names
   * @throws IllegalStateException if its pin is in use for something else
   */
  Button button(String name);

  /**
   * Returns the pin {@code name} as an output, low from boot on.
   *
   * @throws IllegalArgumentException if the board has none of that name; the message lists all
   *     names
   * @throws IllegalStateException if the pin is in use for something else
   */
  OutputPin output(String name);

  /**
   * Returns the pin {@code name} as an input.
   *
   * @throws IllegalArgumentException if the board has none of that name; the message lists all
   *     names
   * @throws IllegalStateException if the pin is in use for something else, or with another pull
   */
  InputPin input(String name, Pull pull);

  /**
   * Returns the board's serial line at {@link #DEFAULT_BAUD}, 8 data bits, no parity, 1 stop bit.
   */
  default Serial serial() {
    return serial(DEFAULT_BAUD);
  }

  /**
   * Returns the board's serial line, 8 data bits, no parity, 1 stop bit.
   *
   * @param baud bits a second
   * @throws IllegalArgumentException if the chip cannot do that rate
   * @throws IllegalStateException if the line was asked for before, at another rate
   */
  Serial serial(int baud);

  /** Returns the application's clock, with {@link #DEFAULT_TICK_HZ} ticks a second. */
  default Clock clock() {
    return clock(DEFAULT_TICK_HZ);
  }

  /**
   * Returns the application's clock; there is one, and its first rate stays.
   *
   * @param tickHz ticks a second, a rate that the board's timer has: one that divides its clock
   */
  Clock clock(int tickHz);

  /**
   * Returns the application's clock, and makes it at the first call, as one without a tick that
   * counts microseconds.
   */
  default Clock ticklessClock() {
    return ticklessClock(DEFAULT_TICKLESS_HZ);
  }

  /**
   * Returns the application's clock, and makes it at the first call, as one without a tick: a timer
   * of the chip counts, and interrupts only when somebody is due. Its ticks are as short as the
   * timer's counts, so its longest wait, 2^31-1 ticks, is as much shorter.
   *
   * @param tickHz counts a second, a rate that the timer has: the Pico's 1,000,000 only, the
   *     micro:bit's 16,000,000 divided by a power of two, up to 512
   */
  Clock ticklessClock(int tickHz);
}
