package dev.cortado.hal.nrf51822;

import dev.cortado.hal.InputPin;
import dev.cortado.hal.OutputPin;
import dev.cortado.hal.Pull;
import dev.cortado.hal.board.PinClaims;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.Wiring;
import java.util.HashMap;
import java.util.Map;

/** Hands out the chip's pins, and wires what they need when they first need it. Host only. */
final class Pins {
  private final Wiring wiring;
  private final PinClaims claims = new PinClaims();
  private final Map<Integer, GpioOutput> outputs = new HashMap<>();
  private final Map<Integer, GpioInput> inputs = new HashMap<>();
  private GpioPort port;
  private Gpiote gpiote;

  Pins(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Returns {@code pin} as an output, the same object each time.
   *
   * @param use what for, for errors
   * @param high its level from boot on
   * @throws IllegalStateException if it has another use
   */
  OutputPin output(int pin, String use, boolean high) {
    claims.claim(pin, nameOf(pin), use);
    GpioOutput output = outputs.get(pin);
    if (output == null) {
      port().output(pin, high);
      output = new GpioOutput(pin);
      outputs.put(pin, output);
    }
    return output;
  }

  /**
   * Returns {@code pin} as an input, the same object each time.
   *
   * @param use what for, for errors
   * @throws IllegalStateException if it has another use, or another pull
   */
  InputPin input(int pin, String use, Pull pull) {
    claims.claim(pin, nameOf(pin), use + ", pull " + pull);
    GpioInput input = inputs.get(pin);
    if (input == null) {
      port().input(pin, pull);
      input = new GpioInput(pin, this::gpiote);
      inputs.put(pin, input);
    }
    return input;
  }

  private GpioPort port() {
    if (port == null) {
      port = new GpioPort();
      wiring.atBoot("pins", port);
    }
    return port;
  }

  private Gpiote gpiote() {
    if (gpiote == null) {
      gpiote = new Gpiote();
      wiring.atBoot("pin edges", gpiote);
      wiring.interrupt("GPIOTE", Nrf51822.IRQ_GPIOTE, gpiote);
    }
    return gpiote;
  }

  private static String nameOf(int pin) {
    return String.format("P0.%02d", pin);
  }
}
