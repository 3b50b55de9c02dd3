package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final long MILLI = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final Terminal terminal = new Terminal(out::append);

  private void send(long nanos, String text) {
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      terminal.uart(nanos, value & 0xFF);
    }
  }

  private String printed() {
    return out.toString().replace("\r\n", "\n");
  }

  @Test
  void printsWholeLinesWithTheTimeOfTheirFirstByte() {
    send(MILLI, "hel");
    send(2 * MILLI, "lo\r\n");

    assertThat(printed()).isEqualTo("   0.001000 s  uart  hello\n");
  }

  @Test
  void printsPinsInTheOrderOfTime() {
    send(MILLI, "half");
    terminal.pin(1_500_000_000L, "P0.13", true);

    assertThat(printed()).isEqualTo("   0.001000 s  uart  half\n   1.500000 s  pin   P0.13 high\n");
  }

  @Test
  void printsAnUnfinishedLineAfterAPause() {
    send(MILLI, "> ");
    terminal.now(5 * MILLI);
    assertThat(printed()).isEmpty();

    terminal.now(30 * MILLI);

    assertThat(printed()).isEqualTo("   0.001000 s  uart  >\n");
  }

  @Test
  void showsWhatCannotBePrintedAsNumbers() {
    send(0, "\u00e9\u001b[0m\n");

    assertThat(printed()).isEqualTo("   0.000000 s  uart  \\xc3\\xa9\\x1b[0m\n");
  }

  @Test
  void breaksLinesThatNeverEnd() {
    send(0, "x".repeat(200));

    assertThat(printed().lines()).hasSize(2);
  }
}
