package dev.cortado.linker.prove;

import dev.cortado.kernel.graph.Chip.Core;
import dev.cortado.linker.emit.CompiledImage;
import dev.cortado.machine.InstructionCycles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An image of functions that are given as instructions, for the proof of its masked sections. */
final class MaskedCode {
  private static final String LINE =
      """
      !%1$d = distinct !DISubprogram(name: "run", file: !1, line: 20, type: !7, unit: !0, \
      spFlags: DISPFlagDefinition)
      !%2$d = !DILocation(line: 21, scope: !%1$d)
      """;

  private final StringBuilder functions = new StringBuilder();
  private final List<StackEntry> entries = new ArrayList<>();
  private IndirectCalls indirect = IndirectCalls.UNKNOWN;
  private String debug = "";
  private int written;

  /** Gives all functions line 21 of {@code file}; at most two. */
  MaskedCode in(String file) {
    debug = lines(file);
    return this;
  }

  /** Adds IR. */
  MaskedCode data(String ir) {
    functions.append(ir);
    return this;
  }

  /** Says whom calls through registers reach. */
  MaskedCode reaching(IndirectCalls calls) {
    indirect = calls;
    return this;
  }

  /** Lets the processor enter {@code symbol} at a HardFault. */
  MaskedCode fault(String symbol) {
    entries.add(new StackEntry(symbol, "HardFault", StackEntry.HARD_FAULT));
    return this;
  }

  /** Adds a function of these instructions. */
  MaskedCode function(String name, String... instructions) {
    functions
        .append("define void @")
        .append(name)
        .append("() naked #0")
        .append(debug.isEmpty() ? "" : " !dbg !" + scope())
        .append(" {\n  call void asm sideeffect \"")
        .append(String.join("\\0A", instructions))
        .append("\", \"\"()")
        .append(debug.isEmpty() ? "" : ", !dbg !" + (scope() + 1))
        .append("\n  unreachable\n}\n");
    written++;
    return this;
  }

  /** The first of two nodes of debug information that each function has. */
  private int scope() {
    return 10 + 2 * written;
  }

  /** Adds a function that the processor enters. */
  MaskedCode entry(String name, String... instructions) {
    entries.add(new StackEntry(name, name, 1));
    return function(name, instructions);
  }

  MaskProof prove(Core core) {
    CompiledImage image = CompiledImage.of(core, functions + debug);
    StackRequest request =
        new StackRequest(image.elf(), image.frameBytes(), indirect, entries, false, Map.of());
    Optional<InstructionCycles> cycles =
        switch (core) {
          case CORTEX_M0 -> Optional.of(InstructionCycles.CORTEX_M0);
          case CORTEX_M0PLUS -> Optional.of(InstructionCycles.CORTEX_M0PLUS);
          default -> Optional.empty();
        };
    return SectionProver.prove(new SectionRequest(request, List.of(), cycles));
  }

  private static String lines(String file) {
    return """

        !llvm.dbg.cu = !{!0}
        !llvm.module.flags = !{!5, !6}
        !0 = distinct !DICompileUnit(language: DW_LANG_C99, file: !1, emissionKind: FullDebug)
        !1 = !DIFile(filename: "FILE", directory: "")
        !5 = !{i32 2, !"Debug Info Version", i32 3}
        !6 = !{i32 2, !"Dwarf Version", i32 4}
        !7 = !DISubroutineType(types: !8)
        !8 = !{}
        """
            .replace("FILE", file)
        + IntStream.range(0, 2)
            .mapToObj(function -> LINE.formatted(10 + 2 * function, 11 + 2 * function))
            .collect(Collectors.joining());
  }
}
