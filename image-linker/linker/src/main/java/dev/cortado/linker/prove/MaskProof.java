package dev.cortado.linker.prove;

import java.util.List;
import java.util.Optional;

/**
 * For how long the code of an image masks interrupts at most. Host only.
 *
 * <p>What a section takes itself: not what preempts it where BASEPRI lets that through, nor wait
 * states of memories.
 *
 * @param instructions of the longest section that has a bound
 * @param cycles of the longest section that has a bound, where the core's instructions have known
 *     costs
 * @param sections those without a bound first, then the longest first
 */
public record MaskProof(int instructions, Optional<Integer> cycles, List<MaskedSection> sections) {
  /** Copies the list. */
  public MaskProof {
    sections = List.copyOf(sections);
  }

  /** Returns the sections that have no bound. */
  public List<MaskedSection> unbounded() {
    return sections.stream().filter(section -> section.unbounded().isPresent()).toList();
  }

  /** Returns the longest section that has a bound. */
  public Optional<MaskedSection> longest() {
    return sections.stream().filter(section -> section.unbounded().isEmpty()).findFirst();
  }
}
