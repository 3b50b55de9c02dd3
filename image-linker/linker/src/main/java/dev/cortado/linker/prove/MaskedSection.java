package dev.cortado.linker.prove;

import java.util.List;
import java.util.Optional;

/**
 * A masked section of the image's code and what it takes at most. Host only.
 *
 * @param at the line that masks, {@code File.java:line}; empty for code of no line
 * @param function the symbol of the function that this has been compiled into
 * @param address of the instruction that masks
 * @param instructions how many it executes at most after that, the one that ends it included; 0 if
 *     there is no bound
 * @param cycles what they take at most, where the core's instructions have known costs
 * @param beside waits that are not in the figures
 * @param unbounded why there is no bound, with the line
 * @param path the lines of a way that takes the most
 */
public record MaskedSection(
    String at,
    String function,
    int address,
    int instructions,
    Optional<Integer> cycles,
    List<String> beside,
    Optional<String> unbounded,
    List<SectionStep> path) {
  /** Copies the lists. */
  public MaskedSection {
    beside = List.copyOf(beside);
    path = List.copyOf(path);
  }
}
