package dev.cortado.examples.witnesses;

import dev.cortado.hal.Board;
import dev.cortado.hal.Led;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.time.Clock;
import java.nio.charset.StandardCharsets;

/**
 * Two actors that say when they are due, by a clock without a tick: what they say, and in which
 * order, depends on the alarms alone. One of them blinks, and sleeps for a microsecond each time.
 */
public final class Alarms implements Firmware {
  static final int SLOW = 70_000;
  static final int FAST = 30_000;

  /** Made by the linker. */
  public Alarms() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.ticklessClock();
    Serial serial = board.serial();
    Pool<SerialBuffer> lines = wiring.pool("lines", 3, () -> new SerialBuffer(24));
    wiring.actor("slow", Priority.of(1), new Teller("slow ", SLOW, clock, null, lines, serial));
    wiring.actor(
        "fast", Priority.of(2), new Teller("fast ", FAST, clock, board.led(), lines, serial));
  }

  private static final class Teller extends Actor {
    private final byte[] name;
    private final int period;
    private final Clock clock;
    private final Led led;
    private final Pool<SerialBuffer> lines;
    private final Serial serial;

    Teller(String name, int period, Clock clock, Led led, Pool<SerialBuffer> lines, Serial serial) {
      this.name = name.getBytes(StandardCharsets.US_ASCII);
      this.period = period;
      this.clock = clock;
      this.led = led;
      this.lines = lines;
      this.serial = serial;
    }

    @Override
    protected void run() {
      for (int due = period; ; due += period) {
        clock.sleepUntil(due);
        boolean early = clock.nowTicks() - due < 0 || clock.uptimeTicks() < due;
        if (led != null) {
          led.toggle();
          clock.sleep(1);
        }
        SerialBuffer line = lines.take();
        line.clear();
        line.append(name);
        line.appendDecimal(early ? -due : due);
        line.append((byte) '\n');
        serial.send(line);
      }
    }
  }
}
