package dev.cortado.examples.language.device;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * QEMU, as a witness that shares nothing with our emulator; words come over its serial line. Host
 * only.
 */
public final class Qemu {
  private static final String PROGRAM = "qemu-system-arm";
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);
  private static final int NAP_MILLIS = 20;

  private Qemu() {}

  /**
   * Skips the test if QEMU is not installed; with {@code CORTADO_WITNESSES=required} in the
   * environment, as in CI, fails it.
   */
  public static void require() {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    if ("required".equals(System.getenv("CORTADO_WITNESSES"))) {
      Assertions.assertTrue(found, PROGRAM + " is not on the path");
    }
    Assumptions.assumeTrue(found, PROGRAM + " is not on the path");
  }

  /** Returns the words that {@code image} tells {@code machine}'s serial line until it ends. */
  public static List<Integer> run(Path image, String machine)
      throws IOException, InterruptedException {
    return run(image, machine, List.of());
  }

  /** As {@link #run(Path, String)}, with more options of QEMU. */
  public static List<Integer> run(Path image, String machine, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "-M",
                machine,
                "-nographic",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-kernel",
                image.toString()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      InputStream line = process.getInputStream();
      long start = System.nanoTime();
      while (!ended(said.toByteArray())
          && (process.isAlive() || line.available() > 0)
          && System.nanoTime() - start < LIMIT_NANOS) {
        int ready = line.available();
        if (ready > 0) {
          said.write(line.readNBytes(ready));
        } else {
          TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
        }
      }
      return words(said.toByteArray());
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean ended(byte[] said) {
    return words(said).contains(Results.END);
  }

  /** Returns the words up to the end, behind which some programs begin again. */
  private static List<Integer> words(byte[] said) {
    ByteBuffer bytes = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> words = new ArrayList<>();
    while (bytes.remaining() >= Integer.BYTES && !words.contains(Results.END)) {
      words.add(bytes.getInt());
    }
    return words;
  }
}
