package dev.cortado.linker.report;

import dev.cortado.irq.IrqMap;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.StackProof;
import java.util.List;
import java.util.Map;

/**
 * What a report is made from. Host only.
 *
 * @param firmware the class that wired the application
 * @param optimisation what the code was optimised for
 * @param graph the wired graph
 * @param map its vectors and levels
 * @param elf the linked image
 * @param stack the proof of its stack
 * @param masked the proof of its masked sections
 * @param owners by symbol: what it stands for, where its name does not tell
 * @param code by address: what it was compiled from, as far as known
 * @param edges who uses what, where known
 */
public record LinkedImage(
    String firmware,
    Optimisation optimisation,
    Graph graph,
    IrqMap map,
    ElfImage elf,
    StackProof stack,
    MaskProof masked,
    Map<String, SymbolOwner> owners,
    List<CodeRange> code,
    List<GraphReport.Edge> edges) {
  /** Copies the collections. */
  public LinkedImage {
    owners = Map.copyOf(owners);
    code = List.copyOf(code);
    edges = List.copyOf(edges);
  }
}
