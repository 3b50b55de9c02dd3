package dev.cortado.examples.uartecho;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.junit.Emulate;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UartEchoTest {
  private static final String GREETING = "echo of lines up to 32 bytes\n";
  private static final Duration AFTER_GREETING = Duration.ofMillis(5);
  private static final Duration ENOUGH = Duration.ofMillis(60);

  @Nested
  @Emulate(board = "microbit", image = "target/uart-echo.elf", strict = true)
  class OnMicrobit extends Facts {}

  @Nested
  @Emulate(board = "pico", image = "target/uart-echo-pico.elf", strict = true)
  class OnPico extends Facts {}

  /** What holds on each board. */
  abstract static class Facts {
    @Test
    void greets(EmulatedBoard board) {
      board.runFor(AFTER_GREETING);

      assertThat(board.uart().text()).isEqualTo(GREETING);
    }

    @Test
    void echoesLinesWhateverTheirEnd(EmulatedBoard board) {
      assertThat(answer(board, "one\ntwo\rthree\r\n\nlast\n"))
          .isEqualTo("one\ntwo\nthree\n\nlast\n");
    }

    @Test
    void echoesLinesOfTheLimit(EmulatedBoard board) {
      assertThat(answer(board, "x".repeat(32) + "\n")).isEqualTo("x".repeat(32) + "\n");
    }

    @Test
    void reportsLinesOverTheLimit(EmulatedBoard board) {
      assertThat(answer(board, "y".repeat(33) + "\nshort\n"))
          .isEqualTo("! line of 33 bytes, limit 32\nshort\n");
    }

    @Test
    void reportsTheWholeLengthOfVeryLongLines(EmulatedBoard board) {
      assertThat(answer(board, "z".repeat(100) + "\nshort\n"))
          .isEqualTo("! line of 100 bytes, limit 32\nshort\n");
    }

    @Test
    void keepsUpWithLinesWithoutPause(EmulatedBoard board) {
      assertThat(answer(board, "0123456789\n".repeat(20))).isEqualTo("0123456789\n".repeat(20));
    }

    private static String answer(EmulatedBoard board, String request) {
      board.uart().sendAt(AFTER_GREETING, request);
      board.runFor(ENOUGH);

      assertThat(board.uart().text()).startsWith(GREETING);
      return board.uart().text().substring(GREETING.length());
    }
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    transcript.sizes("uart-echo").run("microbit", "uart-echo", ENOUGH, UartEchoTest::speak);
    transcript.sizes("uart-echo-pico").run("pico", "uart-echo-pico", ENOUGH, UartEchoTest::speak);

    GoldenFile.assertSame("uart-echo.txt", transcript.toString());
  }

  private static void speak(EmulatedBoard board) {
    board.uart().sendAt(AFTER_GREETING, "hello\n");
    board.uart().sendAt(Duration.ofMillis(10), "x".repeat(40) + "\nbye\r\n");
  }
}
