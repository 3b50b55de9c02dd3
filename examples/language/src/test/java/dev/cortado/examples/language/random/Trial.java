package dev.cortado.examples.language.random;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.OnHost;
import dev.cortado.examples.language.device.Results;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.Optimisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One batch of programs on the JVM and on one board: whether all is equal, and if not, how to see
 * it with the smallest program. Host only.
 *
 * @param board that the image is linked for
 * @param optimisation of the image
 */
record Trial(String board, Optimisation optimisation) {
  /** Returns what differs, or an empty text. */
  String difference(List<Choices> programs) throws Exception {
    Path folder = Files.createTempDirectory("random");
    try {
      Batch.compile(programs, folder);
      List<Integer> expected = OnHost.run(folder, Batch.FIRMWARE, board);
      OnDevice.Run run;
      try {
        run = OnDevice.run(OnDevice.link(folder, Batch.FIRMWARE, board, optimisation), board);
      } catch (LinkFailure | RuntimeException e) {
        return "it cannot be linked: " + e;
      }
      return expected.equals(run.words()) ? "" : difference(expected, run);
    } finally {
      delete(folder);
    }
  }

  /**
   * Returns the place in {@code programs} of one that fails by itself, or nothing if only all of
   * them together fail.
   */
  OptionalInt culprit(List<Choices> programs) throws Exception {
    int from = 0;
    int to = programs.size();
    while (to - from > 1) {
      int middle = (from + to) / 2;
      if (!difference(again(programs.subList(from, middle))).isEmpty()) {
        to = middle;
      } else if (!difference(again(programs.subList(middle, to))).isEmpty()) {
        from = middle;
      } else {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(from);
  }

  /** Returns whether the program of {@code decisions} fails; one that does not compile does not. */
  boolean fails(List<Integer> decisions) {
    try {
      return !difference(List.of(Choices.replaying(decisions))).isEmpty();
    } catch (Exception e) {
      return false;
    }
  }

  private static List<Choices> again(List<Choices> programs) {
    return programs.stream().map(program -> Choices.replaying(program.made())).toList();
  }

  private static String difference(List<Integer> expected, OnDevice.Run run) {
    List<Integer> actual = run.words();
    int program = -1;
    int at = 0;
    while (at < Math.min(expected.size(), actual.size())
        && expected.get(at).equals(actual.get(at))) {
      if ((expected.get(at) ^ Results.BEGIN) >>> Short.SIZE == 0) {
        program = expected.get(at) ^ Results.BEGIN;
      }
      at++;
    }
    return String.format(
        "program %d, word %d of all: the JVM goes on with %s, the device with %s %s",
        program, at, from(expected, at), from(actual, at), run.fault());
  }

  private static List<Integer> from(List<Integer> words, int at) {
    return new ArrayList<>(words.subList(at, Math.min(words.size(), at + 4)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
