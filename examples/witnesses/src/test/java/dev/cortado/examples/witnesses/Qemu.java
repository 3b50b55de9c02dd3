package dev.cortado.examples.witnesses;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A micro:bit of QEMU's, which runs in real time; its serial line is the process's. */
final class Qemu implements AutoCloseable {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int NAP_MILLIS = 10;

  private final Process process;
  private final StringBuilder text = new StringBuilder();

  /** Starts the machine; {@code options} come after the usual ones. */
  Qemu(Path image, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "qemu-system-arm",
                "-M",
                "microbit",
                "-nographic",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-kernel",
                image.toString()));
    command.addAll(List.of(options));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Types {@code input} at the far end of the serial line. */
  void send(String input) throws IOException {
    OutputStream line = process.getOutputStream();
    line.write(input.getBytes(StandardCharsets.UTF_8));
    line.flush();
  }

  /** Returns the text sent so far, as soon as it has {@code length} characters. */
  String awaitText(int length) throws IOException, InterruptedException {
    InputStream line = process.getInputStream();
    long start = System.nanoTime();
    while (text.length() < length && process.isAlive() && System.nanoTime() - start < LIMIT_NANOS) {
      int ready = line.available();
      if (ready > 0) {
        text.append(new String(line.readNBytes(ready), StandardCharsets.ISO_8859_1));
      } else {
        TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
