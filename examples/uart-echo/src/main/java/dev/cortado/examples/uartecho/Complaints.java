package dev.cortado.examples.uartecho;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.pools.Pool;
import java.nio.charset.StandardCharsets;

/** What the application itself says on the serial line. Device, for one actor. */
final class Complaints {
  private final Pool<SerialBuffer> reports;
  private final Serial serial;
  private final byte[] greeting = ascii("echo of lines up to ");
  private final byte[] overlong = ascii("! line of ");
  private final byte[] limit = ascii(" bytes, limit ");
  private final byte[] lost = ascii("! lost ");
  private final byte[] bytes = ascii(" bytes\n");

  Complaints(Pool<SerialBuffer> reports, Serial serial) {
    this.reports = reports;
    this.serial = serial;
  }

  void greet(int limitBytes) {
    SerialBuffer report = blank();
    report.append(greeting);
    report.appendDecimal(limitBytes);
    report.append(bytes);
    serial.send(report);
  }

  void overlong(int lengthBytes, int limitBytes) {
    SerialBuffer report = blank();
    report.append(overlong);
    report.appendDecimal(lengthBytes);
    report.append(limit);
    report.appendDecimal(limitBytes);
    report.append((byte) '\n');
    serial.send(report);
  }

  void lost(int count) {
    SerialBuffer report = blank();
    report.append(lost);
    report.appendDecimal(count);
    report.append(bytes);
    serial.send(report);
  }

  /** Waits for a free report; sending gives it back. */
  private SerialBuffer blank() {
    SerialBuffer report = reports.take();
    report.clear();
    return report;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
