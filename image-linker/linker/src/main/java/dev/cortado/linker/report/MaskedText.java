package dev.cortado.linker.report;

import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.MaskedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in a line or two for how long an image masks interrupts. Host only. */
final class MaskedText {
  private MaskedText() {}

  /** Returns the figures. */
  static String title(MaskProof proof) {
    int all = proof.sections().size();
    int unbounded = proof.unbounded().size();
    if (all == 0) {
      return "Masked sections: none";
    }
    StringBuilder text = new StringBuilder("Masked sections: ");
    if (unbounded > 0) {
      text.append(unbounded).append(" of ").append(all).append(" without a bound");
    }
    if (unbounded < all) {
      text.append(unbounded > 0 ? ", the others " : "").append("at most ");
      proof.cycles().ifPresent(cycles -> text.append(TextTable.digits(cycles)).append(" cycles, "));
      text.append(TextTable.digits(proof.instructions())).append(" instructions");
    }
    return text.toString();
  }

  /** Returns a line for each kind of wait that the figures leave out. */
  static List<String> waits(MaskProof proof) {
    Map<String, Integer> counts = new TreeMap<>();
    for (MaskedSection section : proof.sections()) {
      section.beside().forEach(wait -> counts.merge(wait, 1, Integer::sum));
    }
    int all = proof.sections().size();
    List<String> lines = new ArrayList<>();
    counts.forEach((wait, count) -> lines.add("plus " + wait + ", in " + count + " of " + all));
    return lines;
  }
}
