package dev.cortado.examples.witnesses;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.EngineKind;
import java.nio.file.Path;
import java.time.Duration;

/** An example, how long to look at it, and what to do to it meanwhile. */
enum Example {
  /** LED and text. */
  BLINKY("blinky", 1_700, ""),
  /** Text. */
  PING_PONG("ping-pong", 600, ""),
  /** Text of the busy actor; on the Pico, presses too. */
  BUTTON("button", 110, ""),
  /** Lines in both directions. */
  UART_ECHO("uart-echo", 60, "hello\n" + "x".repeat(40) + "\nbye\r\n"),
  /** LED at a beat, and text of an actor that asks tasks. */
  TASKS("tasks", 595, "");

  /** When input begins: the greeting is out by then. */
  static final Duration INPUT_AT = Duration.ofMillis(10);

  final String folder;
  final Duration duration;
  final String input;

  Example(String folder, int millis, String input) {
    this.folder = folder;
    duration = Duration.ofMillis(millis);
    this.input = input;
  }

  /** Returns the image's file with the ending {@code ending}, such as {@code -pico.bin}. */
  Path file(String ending) {
    return Path.of("..", folder, "target", folder + ending);
  }

  /** Returns our own board with this image, before its start. */
  EmulatedBoard load(String board, String ending) {
    return load(board, ending, EngineKind.DEFAULT);
  }

  /** The same, on an engine of choice. */
  EmulatedBoard load(String board, String ending, EngineKind engine) {
    EmulatedBoard emulated = EmulatedBoard.named(board, engine).load(file(ending));
    if (!input.isEmpty()) {
      emulated.uart().sendAt(INPUT_AT, input);
    }
    return emulated;
  }
}
