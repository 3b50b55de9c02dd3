package dev.cortado.hal.rp2040;

import dev.cortado.hal.InputPin;
import dev.cortado.hal.OutputPin;
import dev.cortado.hal.Pull;
import dev.cortado.hal.board.PinClaims;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.Wiring;
import java.util.HashMap;
import java.util.Map;

/** Hands out the chip's pins, and wires what they need when they first need it. Host only. */
final class Pins {
  private final Wiring wiring;
  private final PinClaims claims = new PinClaims();
  private final Map<Integer, SioOutput> outputs = new HashMap<>();
  private final Map<Integer, SioInput> inputs = new HashMap<>();
  private BankPins bank;
  private BankEdges edges;

  Pins(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Returns {@code pin} as an output, low from boot on, the same object each time.
   *
   * @param use what for, for errors
   * @throws IllegalStateException if it has another use
   */
  OutputPin output(int pin, String use) {
    claims.claim(pin, "GP" + pin, use);
    SioOutput output = outputs.get(pin);
    if (output == null) {
      bank().output(pin, false);
      output = new SioOutput(pin);
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
    claims.claim(pin, "GP" + pin, use + ", pull " + pull);
    SioInput input = inputs.get(pin);
    if (input == null) {
      bank().input(pin, Rp2040.FUNCSEL_SIO, pull);
      input = new SioInput(pin, this::edges);
      inputs.put(pin, input);
    }
    return input;
  }

  /** Gives two pins to the UART. Called once. */
  void uart(int txPin, int rxPin) {
    claims.claim(txPin, "GP" + txPin, "serial");
    claims.claim(rxPin, "GP" + rxPin, "serial");
    bank().function(txPin, Rp2040.FUNCSEL_UART);
    // Pulled up, so that an open line is idle.
    bank().input(rxPin, Rp2040.FUNCSEL_UART, Pull.UP);
  }

  private BankPins bank() {
    if (bank == null) {
      bank = new BankPins();
      wiring.atBoot("pins", bank);
    }
    return bank;
  }

  private BankEdges edges() {
    if (edges == null) {
      edges = new BankEdges();
      wiring.atBoot("pin edges", edges);
      wiring.interrupt("IO_IRQ_BANK0", Rp2040.IRQ_IO_BANK0, edges);
    }
    return edges;
  }
}
