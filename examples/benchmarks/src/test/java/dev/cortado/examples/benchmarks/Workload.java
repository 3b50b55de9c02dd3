package dev.cortado.examples.benchmarks;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.Watch.Mark;
import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.Timings;
import dev.cortado.kernel.Firmware;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A workload's image, and what an onlooker at the emulated board measures. */
final class Workload {
  private static final Path TARGET = Path.of("target");

  private final String board;
  private final Path image;
  private final LinkResult linked;

  /** Links {@code firmware} for {@code board}; the image stays in target/{@code name}.elf. */
  Workload(Class<? extends Firmware> firmware, String board, String name) throws Exception {
    this.board = board;
    LinkRequest request =
        new LinkRequest(classPath(), firmware.getName(), board, Optimisation.SIZE);
    linked = ImageLinker.link(request);
    image = Files.write(TARGET.resolve(name + ".elf"), linked.elf());
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  /** Returns the bytes of flash, initial values of variables included, without the vectors. */
  int flashBytes() {
    return linked.report().flash().usedBytes() - vectorBytes();
  }

  /** Returns the bytes of the vector table. */
  int vectorBytes() {
    return linked.report().flash().byObject().stream()
        .filter(share -> share.owner().equals("vectors"))
        .mapToInt(share -> share.bytes())
        .sum();
  }

  /** Returns the bytes of all variables; the stack is counted apart. */
  int ramBytes() {
    return linked.report().ram().usedBytes() - linked.report().stack().totalBytes();
  }

  /** Returns the board with the image, timed as a Cortex-M0+, ready to start. */
  EmulatedBoard start() {
    EmulatedBoard emulated = EmulatedBoard.named(board, EngineKind.DEFAULT, Timings.CORTEX_M0PLUS);
    return emulated.load(image);
  }

  /** Returns the deepest stack seen, exception frames included. */
  int stackBytes(Duration duration) {
    try (EmulatedBoard emulated = start()) {
      emulated.runFor(duration);
      return emulated.core().stackBytes();
    }
  }

  /** Returns what one round costs, from one mark 1 to the next, once rounds are alike. */
  Cost round(Duration duration) {
    try (EmulatedBoard emulated = start()) {
      var watch = emulated.memory().watch(Marker.ADDRESS);
      emulated.runFor(duration);
      List<Mark> marks = watch.marks().stream().filter(mark -> mark.value() == 1).toList();
      Cost last = null;
      for (int i = marks.size() - 5; i < marks.size(); i++) {
        Mark from = marks.get(i - 1);
        Mark to = marks.get(i);
        Cost cost =
            new Cost(
                to.instructions() - from.instructions(),
                to.cycles() - from.cycles(),
                emulated.core().longestMaskedCycles());
        if (last != null && !last.equals(cost)) {
          throw new AssertionError("rounds differ: " + last + " and " + cost);
        }
        last = cost;
      }
      return last;
    }
  }

  /** Returns what lies between the pending of the interrupt and the receiver's mark. */
  Cost poke() {
    try (EmulatedBoard emulated = start()) {
      var watch = emulated.memory().watch(Marker.ADDRESS);
      emulated.runFor(Duration.ofMillis(1));
      Cost last = null;
      for (int i = 1; i <= 5; i++) {
        long instructions = emulated.core().instructions();
        long cycles = emulated.core().activeCycles();
        emulated.core().pend(W3.IRQ);
        emulated.runCycles(1000);
        Mark mark = watch.marks().get(watch.marks().size() - 1);
        if (watch.marks().size() != i || mark.value() != i) {
          throw new AssertionError("poke " + i + " gave " + watch.marks());
        }
        Cost cost =
            new Cost(
                mark.instructions() - instructions,
                mark.awakeCycles() - cycles,
                emulated.core().longestMaskedCycles());
        last = last == null || last.cycles < cost.cycles ? cost : last;
      }
      return last;
    }
  }

  /** What a stretch of execution costs, and the longest masked section of the whole run. */
  record Cost(long instructions, long cycles, long maskedCycles) {}
}
