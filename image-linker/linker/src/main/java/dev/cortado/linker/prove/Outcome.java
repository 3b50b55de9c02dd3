package dev.cortado.linker.prove;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What becomes of a masked section from some place on. Host only.
 *
 * @param end the longest way to its end, or null if it does not end in that function
 * @param returns by what is masked then: the longest way to the function's return, or null
 * @param beside the waits on the way that are not in the figures
 * @param unbounded why no figure can be given
 */
record Outcome(
    Longest end, Longest[] returns, SortedSet<String> beside, Optional<Unbounded> unbounded) {
  /** Why there is no bound, and at which instruction. */
  record Unbounded(String why, int address) {}

  static Outcome unbounded(String why, int address) {
    return new Outcome(
        null,
        new Longest[MaskEffect.ALL + 1],
        new TreeSet<>(),
        Optional.of(new Unbounded(why, address)));
  }

  static Outcome none() {
    return new Outcome(null, new Longest[MaskEffect.ALL + 1], new TreeSet<>(), Optional.empty());
  }

  /** Returns this with each way changed. */
  Outcome each(UnaryOperator<Longest> change) {
    Longest[] changed = new Longest[returns.length];
    for (int masks = 0; masks < changed.length; masks++) {
      changed[masks] = returns[masks] == null ? null : change.apply(returns[masks]);
    }
    return new Outcome(end == null ? null : change.apply(end), changed, beside, unbounded);
  }

  /** Returns what holds if either may happen. */
  Outcome or(Outcome other) {
    Longest[] both = new Longest[returns.length];
    for (int masks = 0; masks < both.length; masks++) {
      both[masks] = Longest.max(returns[masks], other.returns[masks]);
    }
    SortedSet<String> waits = new TreeSet<>(beside);
    waits.addAll(other.beside);
    return new Outcome(
        Longest.max(end, other.end), both, waits, unbounded.or(() -> other.unbounded));
  }
}
