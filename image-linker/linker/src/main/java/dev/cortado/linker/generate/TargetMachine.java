package dev.cortado.linker.generate;

import dev.cortado.kernel.graph.Chip;
import java.util.Objects;

/**
 * What LLVM compiles for, and how. Host only.
 *
 * @param triple four parts: with three LLVM calls {@code __divsi3} in place of {@code __aeabi_idiv}
 * @param cpu as LLVM spells it, such as {@code cortex-m0plus}
 * @param features such as {@code +strict-align}, or empty for the processor's own
 * @param pipeline the passes, such as {@code default<Oz>}; sizes are the functions' own attributes
 */
public record TargetMachine(String triple, String cpu, String features, String pipeline) {
  /** The passes for the smallest code, if the functions say {@code minsize optsize}. */
  public static final String SMALLEST = "default<Oz>";

  /** Refuses null in any part. */
  public TargetMachine {
    Objects.requireNonNull(triple, "triple");
    Objects.requireNonNull(cpu, "cpu");
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(pipeline, "pipeline");
  }

  /** Returns the machine for {@code core}, with the pipeline {@link #SMALLEST}. */
  public static TargetMachine of(Chip.Core core) {
    return switch (core) {
      case CORTEX_M0 -> smallest("thumbv6m-unknown-none-eabi", "cortex-m0");
      case CORTEX_M0PLUS -> smallest("thumbv6m-unknown-none-eabi", "cortex-m0plus");
      case CORTEX_M3 -> smallest("thumbv7m-unknown-none-eabi", "cortex-m3");
      case CORTEX_M4F -> smallest("thumbv7em-unknown-none-eabi", "cortex-m4");
    };
  }

  private static TargetMachine smallest(String triple, String cpu) {
    return new TargetMachine(triple, cpu, "", SMALLEST);
  }

  /** Returns the same machine with other passes. */
  public TargetMachine withPipeline(String passes) {
    return new TargetMachine(triple, cpu, features, passes);
  }
}
