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
import dev.cortado.linker.prove.MaskProof;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A workload's image, and what an onlooker at the emulated board measures. */
final class Workload {
  private static final Path TARGET = Path.of("target");
  private static final int FIRST_IRQ_VECTOR = 16;
  private static final int PROGRAM_COUNTER = 15;
  private static final int POKES = 16;
  private static final int SHORTEST_GAP_CYCLES = 500;
  private static final int LONGEST_REACTION_CYCLES = 2000;

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
                maskedCycles(emulated));
        if (last != null && !last.equals(cost)) {
          throw new AssertionError("rounds differ: " + last + " and " + cost);
        }
        last = cost;
      }
      return last;
    }
  }

  /** Returns the longest masked section, which is never longer than the linker has proved. */
  private long maskedCycles(EmulatedBoard emulated) {
    long seen = emulated.core().longestMaskedCycles();
    MaskProof proof = linked.report().masked();
    if (!proof.unbounded().isEmpty() || seen > proof.cycles().orElseThrow()) {
      throw new AssertionError("masked for " + seen + " cycles, proved " + proof);
    }
    return seen;
  }

  /** Returns the image's file. */
  Path image() {
    return image;
  }

  /**
   * Returns what lies between the first instruction of the interrupt's handler and the receiver's
   * mark, both included, however many cycles have passed since the last interrupt.
   */
  Reaction poke() {
    try (EmulatedBoard emulated = start()) {
      var watch = emulated.memory().watch(Marker.ADDRESS);
      int handler = emulated.memory().word(Integer.BYTES * (FIRST_IRQ_VECTOR + W3.IRQ)) & ~1;
      emulated.runFor(Duration.ofMillis(1));
      Reaction longest = null;
      for (int poke = 0; poke < POKES; poke++) {
        emulated.runCycles(SHORTEST_GAP_CYCLES + poke);
        long pended = emulated.core().cycles();
        emulated.core().pend(W3.IRQ);
        while (emulated.core().register(PROGRAM_COUNTER) != handler) {
          step(emulated, pended);
        }
        long instructions = emulated.core().instructions();
        long cycles = emulated.core().cycles();
        while (watch.marks().size() == poke) {
          step(emulated, pended);
        }
        Mark mark = watch.marks().get(poke);
        Cost cost =
            new Cost(
                mark.instructions() - instructions, mark.cycles() - cycles, maskedCycles(emulated));
        if (longest != null && !longest.cost.equals(cost)) {
          throw new AssertionError("reactions differ: " + longest.cost + " and " + cost);
        }
        long pendToActorCycles = mark.cycles() - pended;
        if (longest == null || longest.pendToActorCycles < pendToActorCycles) {
          longest = new Reaction(cost, pendToActorCycles);
        }
      }
      return longest;
    }
  }

  /** Lets one instruction run, or one exception be taken. */
  private static void step(EmulatedBoard emulated, long pended) {
    if (emulated.core().cycles() - pended > LONGEST_REACTION_CYCLES) {
      throw new AssertionError("no reaction within " + LONGEST_REACTION_CYCLES + " cycles");
    }
    emulated.runCycles(1);
  }

  /** What a stretch of execution costs, and the longest masked section of the whole run. */
  record Cost(long instructions, long cycles, long maskedCycles) {}

  /** What an interrupt leads to, and the longest time that it took from its pending. */
  record Reaction(Cost cost, long pendToActorCycles) {}
}
