package dev.cortado.linker.maven;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.ImageFault;
import dev.cortado.emulator.Session;
import dev.cortado.emulator.image.ImageFormatException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Runs images on the boards of the emulator. Host only. */
final class BoardRun implements EmulatedRun {
  /** So much simulated time passes between two looks at the host's clock. */
  private static final Duration SLICE = Duration.ofMillis(10);

  private static final int NOTES = 5;

  @Override
  public List<String> boards() {
    return EmulatedBoard.names().stream().sorted().toList();
  }

  @Override
  public void run(Path image, String board, Optional<SimulatedTime> duration, Terminal terminal)
      throws RefusedImageException {
    try (Session session = Session.open(board, image)) {
      session.board().uart().onByte(sent -> terminal.uart(sent.endNanos(), sent.value()));
      session.onPin(change -> terminal.pin(change.nanos(), change.name(), change.high()));
      run(session.board(), duration, terminal);
      terminal.flush();
      terminal.say(summary(session.board()));
      session.board().unknownAccesses().stream()
          .map(Object::toString)
          .distinct()
          .limit(NOTES)
          .forEach(access -> terminal.say("note: the emulator does not know " + access));
    } catch (ImageFormatException e) {
      throw new RefusedImageException(e.getMessage(), e);
    } catch (ImageFault e) {
      throw new RefusedImageException(fault(e), e);
    }
  }

  private static void run(
      EmulatedBoard board, Optional<SimulatedTime> duration, Terminal terminal) {
    long start = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      Duration next = board.time().plus(SLICE);
      if (duration.isPresent()) {
        Duration end = Duration.ofNanos(duration.get().nanos());
        board.runUntil(next.compareTo(end) < 0 ? next : end);
        if (board.time().compareTo(end) >= 0 || next.compareTo(end) >= 0) {
          return;
        }
      } else {
        board.runUntil(next);
        long ahead = board.nanos() - (System.nanoTime() - start);
        if (ahead > 0) {
          LockSupport.parkNanos(ahead);
        }
      }
      terminal.now(board.nanos());
    }
  }

  private static String summary(EmulatedBoard board) {
    double awake = 100.0 * board.core().activeCycles() / Math.max(1, board.core().cycles());
    return String.format(
        Locale.ROOT,
        "%s  end   %d instructions, awake %.2f %% of the time, %d bytes of stack used",
        new SimulatedTime(board.nanos()),
        board.core().instructions(),
        awake,
        board.core().stackBytes());
  }

  private static String fault(ImageFault fault) {
    String[] lines = fault.getMessage().split("\n", 2);
    String rest = lines.length > 1 ? "\n" + lines[1] : "";
    String place = fault.source().map(Object::toString).orElse("no source line is known");
    return "error CRT0809: the image stopped: "
        + fault.what()
        + "\n    at: "
        + place
        + "\n   why: the board has nothing that could go on from there; its registers are below"
        + "\n   fix: correct the line, or the values that reach it"
        + rest;
  }
}
