package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.examples.blinky.Blinky;
import dev.cortado.examples.button.ButtonLight;
import dev.cortado.examples.pingpong.PingPong;
import dev.cortado.examples.tasks.Tasks;
import dev.cortado.examples.uartecho.UartEcho;
import dev.cortado.host.HostBoard;
import dev.cortado.kernel.Firmware;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same classes on this JVM say and do what their images do. */
class HostRunTest {
  /** A rally of 1000 hits takes 16 ms on the micro:bit, and 10 where computing takes no time. */
  private static final Duration TOLERANCE = Duration.ofMillis(10);

  static Stream<Arguments> boards() {
    return Stream.of(Example.values())
        .flatMap(
            example ->
                Stream.of(
                    Arguments.of(example, "microbit", ".elf"),
                    Arguments.of(example, "pico", "-pico.elf")));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void saysAndDoesTheSame(Example example, String name, String ending) {
    try (HostBoard host = HostBoard.start(firmware(example), name).strict(true);
        EmulatedBoard image = example.load(name, ending)) {
      if (!example.input.isEmpty()) {
        host.uart().sendAt(Example.INPUT_AT, example.input);
      }
      if (example == Example.BUTTON) {
        host.button("A").pressAt(Duration.ofMillis(40), Duration.ofMillis(5));
        image.button("A").pressAt(Duration.ofMillis(40), Duration.ofMillis(5));
      }
      host.runUntil(example.duration);
      image.runUntil(example.duration);

      if (example == Example.BUTTON) {
        assertSaysTheSameWords(host.uart().text(), image.uart().text());
      } else {
        assertThat(host.uart().text()).isEqualTo(image.uart().text()).isNotEmpty();
      }
      assertSamePins(host.pinChanges(), image.pinChanges());
    }
  }

  /** Computing takes no time on the host, so the busy actor comes round more often there. */
  private static void assertSaysTheSameWords(String host, String image) {
    assertThat(lines(host, "press")).isEqualTo(lines(image, "press")).containsExactly("press 1");
    List<String> rounds = lines(host, "crunched");
    assertThat(rounds)
        .isEqualTo(IntStream.rangeClosed(1, rounds.size()).mapToObj(i -> "crunched " + i).toList());
    assertThat(rounds).startsWith(lines(image, "crunched").toArray(String[]::new));
  }

  private static List<String> lines(String text, String word) {
    return text.substring(0, text.lastIndexOf('\n'))
        .lines()
        .filter(line -> line.startsWith(word))
        .toList();
  }

  private static void assertSamePins(List<PinChange> host, List<PinChange> image) {
    assertThat(host)
        .extracting(change -> change.name() + " " + change.high())
        .isEqualTo(image.stream().map(change -> change.name() + " " + change.high()).toList());
    for (int i = 0; i < host.size(); i++) {
      assertThat(Duration.ofNanos(host.get(i).nanos()))
          .isCloseTo(Duration.ofNanos(image.get(i).nanos()), TOLERANCE);
    }
  }

  private static Firmware firmware(Example example) {
    return switch (example) {
      case BLINKY -> new Blinky();
      case PING_PONG -> new PingPong();
      case BUTTON -> new ButtonLight();
      case UART_ECHO -> new UartEcho();
      case TASKS -> new Tasks();
    };
  }
}
