package dev.cortado.examples.uartecho;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image takes and does, as text for a golden file. */
final class Transcript {
  private static final Path TARGET = Path.of("target");

  private final StringBuilder text = new StringBuilder();

  /** Adds a line. */
  Transcript say(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /** Adds the sizes that the linker has reported for {@code image}. */
  Transcript sizes(String image) throws IOException {
    String report = Files.readString(TARGET.resolve(image + "-report.json"));
    return say(
        "%s: flash %s bytes, RAM %s bytes, of them stack %s",
        image,
        number(report, "\"flash\": \\{[^{}\\[]*\"usedBytes\": (\\d+)"),
        number(report, "\"ram\": \\{[^{}\\[]*\"usedBytes\": (\\d+)"),
        number(report, "\"stack\": \\{\\s*\"totalBytes\": (\\d+)"));
  }

  /**
   * Runs {@code image} and adds the lines that it sends, the pins that it changes, and how long it
   * masked interrupts at most: never longer than the linker has proved.
   */
  Transcript run(String board, String image, Duration duration, Consumer<EmulatedBoard> stimulus)
      throws IOException {
    try (Session session = Session.open(board, TARGET.resolve(image + ".elf"))) {
      session
          .onText((time, line) -> say("%12.3f ms  %s", time.toNanos() / 1e6, line))
          .onPin(
              change ->
                  say(
                      "%12.3f ms  [%s %s]",
                      change.nanos() / 1e6, change.name(), change.high() ? "high" : "low"));
      stimulus.accept(session.board());
      session.run(duration);
      return masked(image, session.board().core().longestMaskedCycles());
    }
  }

  private Transcript masked(String image, long seenCycles) throws IOException {
    String report = Files.readString(TARGET.resolve(image + "-report.json"));
    String most = number(report, "\"masked\": \\{[^{}\\[]*\"cycles\": (\\d+)");
    if (seenCycles > Long.parseLong(most) || report.contains("\"unbounded\": \"")) {
      throw new AssertionError("masked for " + seenCycles + " cycles, proved " + most);
    }
    return say("masked for %d cycles, at most %s", seenCycles, most);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String number(String report, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(report);
    if (!matcher.find()) {
      throw new IllegalStateException("the report has no match for " + pattern);
    }
    return matcher.group(1);
  }
}
