package dev.cortado.hal.nrf51822;

import dev.cortado.hal.Pull;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.Memory;
import java.util.Arrays;

/**
 * The configuration of all pins in use, in one boot step (reference manual, chapter 14).
 *
 * <p>Device. Collected while wiring; then two stores for all outputs, and one for each input.
 */
final class GpioPort implements Startable {
  private static final int PULL_DOWN = 1 << 2;
  private static final int PULL_UP = 3 << 2;

  private int outputMask;
  private int highMask;
  private int[] inputPins = new int[0];
  private int[] inputConfigurations = new int[0];

  /** Wiring: makes {@code pin} an output, high or low from boot on. */
  void output(int pin, boolean high) {
    outputMask |= 1 << pin;
    if (high) {
      highMask |= 1 << pin;
    }
  }

  /** Wiring: makes {@code pin} an input. Called once a pin. */
  void input(int pin, Pull pull) {
    int last = inputPins.length;
    inputPins = Arrays.copyOf(inputPins, last + 1);
    inputPins[last] = pin;
    inputConfigurations = Arrays.copyOf(inputConfigurations, last + 1);
    inputConfigurations[last] = pull == Pull.UP ? PULL_UP : pull == Pull.DOWN ? PULL_DOWN : 0;
  }

  @Override
  public void start() {
    if (highMask != 0) {
      Memory.store32(Nrf51822.GPIO_OUTSET, highMask);
    }
    if (outputMask != 0) {
      // At reset the input buffers are disconnected, so the direction is all that an output needs.
      Memory.store32(Nrf51822.GPIO_DIRSET, outputMask);
    }
    for (int i = 0; i < inputPins.length; i++) {
      Memory.store32(Nrf51822.GPIO_PIN_CNF + 4 * inputPins[i], inputConfigurations[i]);
    }
  }
}
