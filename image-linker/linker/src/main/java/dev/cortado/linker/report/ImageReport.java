package dev.cortado.linker.report;

import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.StackProof;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is worth knowing of an image. Host only; the JSON report has these components, in order.
 *
 * @param firmware the class that wired it
 * @param board the board's name
 * @param chip the chip's name
 * @param optimisation what the code was optimised for, lower case
 * @param flash what takes flash
 * @param ram what takes RAM, the stack too
 * @param vectors the vector table, by number
 * @param levels what runs at which urgency, most urgent first
 * @param graph actors, queues and pools
 * @param stack the longest chain of calls at each level
 * @param masked for how long interrupts are masked at most, and where
 * @param uf2Family the family id of UF2 files, where the chip's loader takes them
 * @param files the files that were written, empty until they are
 */
public record ImageReport(
    String firmware,
    String board,
    String chip,
    String optimisation,
    MemoryReport flash,
    MemoryReport ram,
    List<VectorRow> vectors,
    List<LevelRow> levels,
    GraphReport graph,
    StackProof stack,
    MaskProof masked,
    Optional<Integer> uf2Family,
    List<OutputFile> files) {
  /** Copies the lists, refuses null. */
  public ImageReport {
    Objects.requireNonNull(firmware, "firmware");
    Objects.requireNonNull(board, "board");
    Objects.requireNonNull(chip, "chip");
    Objects.requireNonNull(optimisation, "optimisation");
    Objects.requireNonNull(masked, "masked");
    vectors = List.copyOf(vectors);
    levels = List.copyOf(levels);
    files = List.copyOf(files);
  }

  /** Returns the same report with the files that were written. */
  public ImageReport withFiles(List<OutputFile> written) {
    return new ImageReport(
        firmware,
        board,
        chip,
        optimisation,
        flash,
        ram,
        vectors,
        levels,
        graph,
        stack,
        masked,
        uf2Family,
        written);
  }
}
