package dev.cortado.linker.prove;

import java.util.List;

/**
 * The stack that an image needs at most, if everything preempts everything at its deepest point.
 * Host only.
 *
 * @param totalBytes the sum of all levels, rounded up to a multiple of 8
 * @param levels main first, then by falling NVIC level number: each preempts those before it
 */
public record StackProof(int totalBytes, List<StackLevel> levels) {
  /** Copies the list. */
  public StackProof {
    levels = List.copyOf(levels);
  }
}
