package dev.cortado.hal.rp2040;

import dev.cortado.hal.Pull;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.Memory;
import java.util.Arrays;

/**
 * The configuration of all pins in use, in one boot step (datasheet 2.19 and 2.3.1).
 *
 * <p>Device. Collected while wiring; then two stores for all outputs, one for each pin's function
 * and one for each pad that differs from its reset state.
 */
final class BankPins implements Startable {
  private static final int PAD_INPUT_ENABLE = 1 << 6;
  private static final int PAD_DRIVE_4_MA = 1 << 4;
  private static final int PAD_PULL_UP = 1 << 3;
  private static final int PAD_PULL_DOWN = 1 << 2;
  private static final int PAD_SCHMITT = 1 << 1;

  private int outputMask;
  private int highMask;
  private int[] functionPins = new int[0];
  private int[] functions = new int[0];
  private int[] padPins = new int[0];
  private int[] pads = new int[0];

  /** Wiring: makes {@code pin} an output of software, high or low from boot on. Once a pin. */
  void output(int pin, boolean high) {
    outputMask |= 1 << pin;
    if (high) {
      highMask |= 1 << pin;
    }
    function(pin, Rp2040.FUNCSEL_SIO);
  }

  /** Wiring: makes {@code pin} an input that software or a peripheral reads. Once a pin. */
  void input(int pin, int function, Pull pull) {
    function(pin, function);
    int resistor = pull == Pull.UP ? PAD_PULL_UP : pull == Pull.DOWN ? PAD_PULL_DOWN : 0;
    padPins = append(padPins, pin);
    pads = append(pads, PAD_INPUT_ENABLE | PAD_DRIVE_4_MA | PAD_SCHMITT | resistor);
  }

  /** Wiring: lets {@code function} drive {@code pin}. Once a pin. */
  void function(int pin, int function) {
    functionPins = append(functionPins, pin);
    functions = append(functions, function);
  }

  @Override
  public void start() {
    if (outputMask != 0) {
      Memory.store32(Rp2040.SIO_GPIO_OUT, highMask);
      Memory.store32(Rp2040.SIO_GPIO_OE, outputMask);
    }
    for (int i = 0; i < padPins.length; i++) {
      Memory.store32(Rp2040.PADS_BANK0_GPIO0 + 4 * padPins[i], pads[i]);
    }
    for (int i = 0; i < functionPins.length; i++) {
      Memory.store32(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * functionPins[i], functions[i]);
    }
  }

  private static int[] append(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }
}
