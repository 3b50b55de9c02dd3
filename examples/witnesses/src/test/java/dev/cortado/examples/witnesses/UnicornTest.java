package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.EngineKind;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Unicorn executes each image, block by block, and must agree with our interpreter on all of it.
 */
class UnicornTest {
  /** Until each example has sent text. */
  private static final Duration LENGTH = Duration.ofMillis(300);

  static Stream<Arguments> images() {
    return Stream.of(Example.values())
        .flatMap(
            example ->
                Stream.of(
                    Arguments.of(example, "microbit", ".elf"),
                    Arguments.of(example, "pico", "-pico.elf")));
  }

  @ParameterizedTest
  @MethodSource("images")
  void doesAndCountsTheSame(Example example, String name, String ending) {
    try (EmulatedBoard unicorn = example.load(name, ending, EngineKind.UNICORN_ALWAYS);
        EmulatedBoard interpreter = example.load(name, ending, EngineKind.INTERPRETER)) {
      unicorn.runUntil(LENGTH);
      interpreter.runUntil(LENGTH);

      assertThat(unicorn.uart().text()).isEqualTo(interpreter.uart().text()).isNotEmpty();
      assertThat(unicorn.pinChanges()).isEqualTo(interpreter.pinChanges());
      assertThat(unicorn.core().instructions()).isEqualTo(interpreter.core().instructions());
      assertThat(unicorn.core().cycles()).isEqualTo(interpreter.core().cycles());
      assertThat(unicorn.core().stackBytes()).isEqualTo(interpreter.core().stackBytes());
      assertThat(unicorn.core().unicornInstructions()).isPositive();
    }
  }
}
