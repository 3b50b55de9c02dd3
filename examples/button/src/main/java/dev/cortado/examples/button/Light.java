package dev.cortado.examples.button;

import dev.cortado.hal.ButtonPress;
import dev.cortado.hal.Led;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Queue;

/** Toggles an LED at each press, as soon as it comes, and then counts the presses. Device. */
final class Light extends Actor {
  private final Queue<ButtonPress> pressed;
  private final Led led;
  private final NumberedLine report;

  Light(Queue<ButtonPress> pressed, Led led, NumberedLine report) {
    this.pressed = pressed;
    this.led = led;
    this.report = report;
  }

  @Override
  protected void run() {
    int count = 0;
    while (true) {
      try (ButtonPress press = pressed.take()) {
        led.toggle();
        count += 1 + press.lostBefore();
      }
      report.say(count);
    }
  }
}
