package dev.cortado.linker.prove;

import dev.cortado.linker.emit.ElfImage;
import java.util.List;
import java.util.Map;

/**
 * What the proof is made from. Host only.
 *
 * @param elf the linked image, with its symbols
 * @param frameBytes the compiler's own frame sizes by symbol; functions without a frame are absent
 * @param indirectCalls whom calls through registers can reach
 * @param entries where the processor enters code
 * @param floatingPoint whether exception frames hold floating-point registers (Cortex-M4F)
 * @param sources by symbol: {@code File.java:line}, for the report
 */
public record StackRequest(
    ElfImage elf,
    Map<String, Integer> frameBytes,
    IndirectCalls indirectCalls,
    List<StackEntry> entries,
    boolean floatingPoint,
    Map<String, String> sources) {
  /** Copies the collections. */
  public StackRequest {
    frameBytes = Map.copyOf(frameBytes);
    entries = List.copyOf(entries);
    sources = Map.copyOf(sources);
  }
}
