package dev.cortado.examples.witnesses;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The debugger, which is told all its commands at once. */
final class Gdb {
  private Gdb() {}

  /** Returns what gdb says to {@code commands} about {@code image}, which does not run. */
  static String run(Path image, String... commands) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("timeout", "60", "gdb-multiarch", "-nx", "-batch"));
    for (String each : commands) {
      command.addAll(List.of("-ex", each));
    }
    command.add(image.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return told;
  }

  /** The same, with {@code image} on a micro:bit of QEMU's that has not started yet. */
  static String onQemu(Path image, String... commands) throws IOException, InterruptedException {
    int port = freePort();
    try (Qemu qemu = new Qemu(image, "-S", "-gdb", "tcp:127.0.0.1:" + port)) {
      Stream<String> connect =
          Stream.of("set tcp connect-timeout 20", "target remote 127.0.0.1:" + port);
      return run(image, Stream.concat(connect, Stream.of(commands)).toArray(String[]::new));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
