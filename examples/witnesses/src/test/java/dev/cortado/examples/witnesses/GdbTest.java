package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GdbTest {
  private static final Path SOURCE =
      Path.of("..", "blinky", "src/main/java/dev/cortado/examples/blinky/Blinker.java");

  @BeforeAll
  static void findTools() {
    Tools.require("qemu-system-arm");
    Tools.require("gdb-multiarch");
  }

  @Test
  void stopsAtALineOfJavaAndTellsWhoCalled() throws Exception {
    int line = lineOf("SerialBuffer line = lines.take();");
    int port = freePort();

    String told;
    try (Qemu qemu = new Qemu(Example.BLINKY.file(".elf"), "-S", "-gdb", "tcp:127.0.0.1:" + port)) {
      told =
          gdb(
              "set tcp connect-timeout 20",
              "target remote 127.0.0.1:" + port,
              "break Blinker.java:" + line,
              "continue",
              "backtrace");
    }

    assertThat(told)
        .containsPattern("Breakpoint 1, .*Blinker\\.say.*Blinker\\.java:" + line)
        .containsPattern("#0 .*Blinker\\.say.*Blinker\\.java:" + line)
        .containsPattern("#1 .*Blinker\\.run.*Blinker\\.java:" + lineOf("say(on);"))
        .containsPattern("#2 .*Level\\.onInterrupt.*level 1 .*Level\\.java:\\d+");
  }

  private static String gdb(String... commands) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("timeout", "60", "gdb-multiarch", "-nx", "-batch"));
    for (String each : commands) {
      command.addAll(List.of("-ex", each));
    }
    command.add(Example.BLINKY.file(".elf").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return told;
  }

  private static int lineOf(String code) throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).strip().equals(code))
            .findFirst()
            .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
