package dev.cortado.emulator;

import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.UartByte;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs an image and tells what it does while it does it: for a terminal. Host only.
 *
 * <p>The listeners are called inside of {@link #run}, in the order of simulated time.
 */
public final class Session implements AutoCloseable {
  private final EmulatedBoard board;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private BiConsumer<Duration, String> onText = (time, text) -> {};
  private volatile boolean ended;

  private Session(EmulatedBoard board) {
    this.board = board;
  }

  /**
   * Loads {@code image} into the board called {@code boardName}.
   *
   * @throws IllegalArgumentException if there is no such board; the message lists those there are
   * @throws dev.cortado.emulator.image.ImageFormatException if the file is no image for it
   */
  public static Session open(String boardName, Path image) {
    EmulatedBoard board = EmulatedBoard.named(boardName);
    try {
      Session session = new Session(board.load(image));
      board.uart().onByte(session::take);
      return session;
    } catch (RuntimeException e) {
      board.close();
      throw e;
    }
  }

  /** Returns the board, for what a session does not offer. */
  public EmulatedBoard board() {
    return board;
  }

  /** Calls {@code listener} with each whole line of UART text, and the time of its last byte. */
  public Session onText(BiConsumer<Duration, String> listener) {
    onText = listener;
    return this;
  }

  /** Calls {@code listener} with each change of an output pin. */
  public Session onPin(Consumer<PinChange> listener) {
    board.pins().onChange(listener);
    return this;
  }

  /**
   * Runs for {@code duration} of simulated time; text without an end of line is told at the end.
   *
   * @throws ImageFault if the image faults, panics or locks up
   */
  public void run(Duration duration) {
    try {
      board.runFor(duration);
    } finally {
      if (line.size() > 0) {
        flush(board.time());
      }
    }
  }

  /**
   * Runs until {@link #end()} is called from a listener or another thread.
   *
   * @throws ImageFault if the image faults, panics or locks up
   */
  public void runUntilEnd() {
    while (!ended && !Thread.currentThread().isInterrupted()) {
      board.runFor(Duration.ofMillis(10));
    }
  }

  /** Ends {@link #runUntilEnd()} within ten simulated milliseconds. */
  public void end() {
    ended = true;
  }

  private void take(UartByte sent) {
    if (sent.value() == '\n') {
      flush(Duration.ofNanos(sent.endNanos()));
    } else if (sent.value() != '\r') {
      line.write(sent.value());
    }
  }

  private void flush(Duration time) {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    onText.accept(time, text);
  }

  @Override
  public void close() {
    board.close();
  }
}
