package dev.cortado.examples.blinky;

import dev.cortado.hal.Led;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Pool;
import dev.cortado.time.PeriodicGate;
import java.nio.charset.StandardCharsets;

/** Lights and darkens an LED for ever, and says so on the serial line. Device. */
final class Blinker extends Actor {
  private final Led led;
  private final PeriodicGate halfPeriod;
  private final Pool<SerialBuffer> lines;
  private final Serial serial;
  private final byte[] on = "on\n".getBytes(StandardCharsets.US_ASCII);
  private final byte[] off = "off\n".getBytes(StandardCharsets.US_ASCII);

  Blinker(Led led, PeriodicGate halfPeriod, Pool<SerialBuffer> lines, Serial serial) {
    this.led = led;
    this.halfPeriod = halfPeriod;
    this.lines = lines;
    this.serial = serial;
  }

  @Override
  protected void run() {
    while (true) {
      led.on();
      say(on);
      halfPeriod.await();
      led.off();
      say(off);
      halfPeriod.await();
    }
  }

  /** Waits for a free line; sending gives it back. */
  private void say(byte[] text) {
    SerialBuffer line = lines.take();
    line.clear();
    line.append(text);
    serial.send(line);
  }
}
