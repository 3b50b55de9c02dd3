package dev.cortado.examples.language.device;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.ImageFault;
import dev.cortado.emulator.Watch;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Links a firmware and runs it on an emulated board. Host only. */
public final class OnDevice {
  private static final Duration SLICE = Duration.ofMillis(250);
  private static final int MOST_SLICES = 400;

  private OnDevice() {}

  /** What a device did: the words that it told, and its fault, or an empty text. */
  public record Run(List<Integer> words, String fault) {
    /** Copies the list. */
    public Run {
      words = List.copyOf(words);
    }
  }

  /** Links the firmware whose classes are in {@code folder}; returns the image's file. */
  public static Path link(Path folder, String firmware, String board, Optimisation optimisation)
      throws LinkFailure, IOException {
    List<Path> classPath = new ArrayList<>(List.of(folder));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .forEach(classPath::add);
    LinkRequest request = new LinkRequest(classPath, firmware, board, optimisation);
    return Files.write(folder.resolve("image.elf"), ImageLinker.link(request).elf());
  }

  /** Runs {@code image} until it ends or faults, for 100 seconds of its time at most. */
  public static Run run(Path image, String board) {
    try (EmulatedBoard emulator = EmulatedBoard.named(board).load(image)) {
      Watch words = emulator.memory().watch(WatchedSink.ADDRESS);
      String fault = "";
      try {
        for (int slice = 0; slice < MOST_SLICES && !ended(words); slice++) {
          emulator.runFor(SLICE);
        }
        fault = ended(words) ? "" : "did not end";
      } catch (ImageFault e) {
        fault = e.getMessage();
      }
      return new Run(words.marks().stream().map(Watch.Mark::value).toList(), fault);
    }
  }

  private static boolean ended(Watch words) {
    List<Watch.Mark> marks = words.marks();
    return !marks.isEmpty() && marks.get(marks.size() - 1).value() == Results.END;
  }
}
