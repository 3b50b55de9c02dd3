package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.wires.PinChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Rp2040jsTest {
  private static final Path HARNESS = Path.of("rp2040js");
  private static final int BUTTON_PIN = 14;
  private static final List<Integer> PRESSES_AT_MILLIS = List.of(20, 40);
  private static final Duration HOLD = Duration.ofMillis(2);

  /**
   * From the first change on: rp2040js boots in no time, has its first tick early, and its serial
   * line takes no time.
   */
  private static final Offset<Double> MILLIS = Offset.offset(1.1);

  @BeforeAll
  static void findTools() {
    Tools.require("node");
    Tools.requireFolder(
        HARNESS.resolve("node_modules"), "run \"npm ci\" in examples/witnesses/rp2040js");
  }

  @ParameterizedTest
  @EnumSource
  void doesWhatOurBoardDoes(Example example) throws Exception {
    List<PinChange> ours;
    String ourText;
    try (EmulatedBoard board = example.load("pico", "-pico.elf")) {
      if (example == Example.BUTTON) {
        PRESSES_AT_MILLIS.forEach(at -> board.button("A").pressAt(Duration.ofMillis(at), HOLD));
      }
      board.runUntil(example.duration);
      ours = board.pinChanges();
      ourText = board.uart().text();
    }

    Told told = run(example);

    assertThat(told.pins).extracting(Pin::what).containsExactlyElementsOf(describe(ours));
    for (int i = 1; i < ours.size(); i++) {
      assertThat(told.pins.get(i).millis - told.pins.get(0).millis)
          .isCloseTo((ours.get(i).nanos() - ours.get(0).nanos()) / 1e6, MILLIS);
    }
    assertThat(ourText).isNotEmpty();
    assertThat(told.text).startsWith(ourText);
  }

  private record Pin(double millis, String what) {}

  private record Told(List<Pin> pins, String text) {}

  private static List<String> describe(List<PinChange> changes) {
    return changes.stream()
        .map(change -> change.name() + (change.high() ? " high" : " low"))
        .toList();
  }

  private static Told run(Example example) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "timeout",
                "120",
                "node",
                HARNESS.resolve("run.mjs").toString(),
                example.file("-pico.bin").toString(),
                Long.toString(example.duration.toMillis())));
    if (example == Example.BUTTON) {
      PRESSES_AT_MILLIS.forEach(at -> command.add("press=" + BUTTON_PIN + "@" + at));
    }
    if (!example.input.isEmpty()) {
      String hex = HexFormat.of().formatHex(example.input.getBytes(StandardCharsets.UTF_8));
      command.add("send=" + hex + "@" + Example.INPUT_AT.toMillis());
    }
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
