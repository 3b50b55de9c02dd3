package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.examples.witnesses.Rp2040js.Pin;
import dev.cortado.examples.witnesses.Rp2040js.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Rp2040jsTest {
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
    Rp2040js.require();
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

    assertThat(told.pins()).extracting(Pin::what).containsExactlyElementsOf(describe(ours));
    for (int i = 1; i < ours.size(); i++) {
      assertThat(told.pins().get(i).millis() - told.pins().get(0).millis())
          .isCloseTo((ours.get(i).nanos() - ours.get(0).nanos()) / 1e6, MILLIS);
    }
    assertThat(ourText).isNotEmpty();
    assertThat(told.text()).startsWith(ourText);
  }

  private static List<String> describe(List<PinChange> changes) {
    return changes.stream()
        .map(change -> change.name() + (change.high() ? " high" : " low"))
        .toList();
  }

  private static Told run(Example example) throws Exception {
    List<String> stimuli = new ArrayList<>();
    if (example == Example.BUTTON) {
      PRESSES_AT_MILLIS.forEach(at -> stimuli.add("press=" + BUTTON_PIN + "@" + at));
    }
    if (!example.input.isEmpty()) {
      String hex = HexFormat.of().formatHex(example.input.getBytes(StandardCharsets.UTF_8));
      stimuli.add("send=" + hex + "@" + Example.INPUT_AT.toMillis());
    }
    return Rp2040js.run(example.file("-pico.bin"), example.duration, stimuli);
  }
}
