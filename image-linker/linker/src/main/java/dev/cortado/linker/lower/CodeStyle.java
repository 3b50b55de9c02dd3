package dev.cortado.linker.lower;

import dev.cortado.kernel.graph.Chip;
import java.util.Objects;

/**
 * How a module's code is to be. Host only.
 *
 * @param core what it runs on
 * @param attributes the LLVM attributes of its functions, such as {@code minsize optsize}
 * @param variables whether debuggers are told variables, fields and types, beside the lines
 */
public record CodeStyle(Chip.Core core, String attributes, boolean variables) {
  /** Refuses null in any part. */
  public CodeStyle {
    Objects.requireNonNull(core, "core");
    Objects.requireNonNull(attributes, "attributes");
  }
}
