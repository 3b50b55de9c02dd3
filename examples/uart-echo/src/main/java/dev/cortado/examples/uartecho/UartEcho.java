package dev.cortado.examples.uartecho;

import dev.cortado.hal.Board;
import dev.cortado.hal.Framing;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Wires an actor between the two directions of the serial line. Host, at build time. */
public final class UartEcho implements Firmware {
  private static final int LIMIT_BYTES = 32;
  private static final int LINES_UNDER_WAY = 4;
  private static final int LONGEST_REPORT_BYTES = 48;

  /** Made by the image linker. */
  public UartEcho() {}

  @Override
  public void wire(Wiring wiring) {
    Serial serial = Board.of(wiring).serial();
    // One byte more than the limit: it tells that a line is too long, or takes the line feed.
    Pool<SerialBuffer> lines =
        wiring.pool("lines", LINES_UNDER_WAY, () -> new SerialBuffer(LIMIT_BYTES + 1));
    Queue<SerialBuffer> received = wiring.queue("received");
    serial.receive(lines, received, Framing.LINES);
    Pool<SerialBuffer> reports =
        wiring.pool("reports", 2, () -> new SerialBuffer(LONGEST_REPORT_BYTES));
    wiring.actor(
        "echo",
        Priority.of(1),
        new Echo(LIMIT_BYTES, received, serial, new Complaints(reports, serial)));
  }
}
