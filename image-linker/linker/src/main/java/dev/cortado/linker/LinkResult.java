package dev.cortado.linker;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.report.ImageReport;
import java.util.List;
import java.util.Objects;

/**
 * An image that was made. Host only.
 *
 * @param elf the linked ELF file; the record owns it, readers must not write to it
 * @param report what is in it, without the sizes of files, which the linker does not write
 * @param warnings what the user should look at, in the order in which it is to be printed
 */
public record LinkResult(byte[] elf, ImageReport report, List<Problem> warnings) {
  /** Copies the list, refuses null. */
  public LinkResult {
    Objects.requireNonNull(elf, "elf");
    Objects.requireNonNull(report, "report");
    warnings = List.copyOf(warnings);
  }
}
