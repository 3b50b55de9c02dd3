package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A Pico of rp2040js, which runs in simulated time and tells afterwards what it did. */
final class Rp2040js {
  private static final Path HARNESS = Path.of("rp2040js");

  private Rp2040js() {}

  /** A change of a pin, at so many milliseconds, such as {@code GP25 high}. */
  record Pin(double millis, String what) {}

  /** The changes of all pins, and the text of the serial line. */
  record Told(List<Pin> pins, String text) {}

  static void require() {
    Tools.require("node");
    Tools.requireFolder(
        HARNESS.resolve("node_modules"), "run \"npm ci\" in examples/witnesses/rp2040js");
  }

  /** Runs a raw image; {@code stimuli} are as the harness spells them. */
  static Told run(Path image, Duration length, List<String> stimuli) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "timeout",
                "120",
                "node",
                HARNESS.resolve("run.mjs").toString(),
                image.toString(),
                Long.toString(length.toMillis())));
    command.addAll(stimuli);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return parse(output);
  }

  private static Told parse(String output) {
    List<Pin> pins = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : output.lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("pin")) {
        pins.add(new Pin(Double.parseDouble(words[1]), words[2]));
      } else if (words[0].equals("text") && words.length > 1) {
        text.append(new String(HexFormat.of().parseHex(words[1]), StandardCharsets.UTF_8));
      }
    }
    return new Told(pins, text.toString());
  }
}
