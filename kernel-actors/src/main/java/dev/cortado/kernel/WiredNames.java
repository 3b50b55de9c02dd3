package dev.cortado.kernel;

import dev.cortado.kernel.graph.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The names of what is wired, of each kind. Host only. */
final class WiredNames {
  private final Set<String> taken = new HashSet<>();
  private final List<Problem> problems;

  /** Mistakes go to {@code problems}. */
  WiredNames(List<Problem> problems) {
    this.problems = problems;
  }

  /** Notes {@code name} of a {@code kind}, such as {@code queue}, wired at {@code at}. */
  void check(String kind, String name, String at) {
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(WiringProblems.unreadableName(kind, name, at));
    } else if (!taken.add(kind + " " + name)) {
      problems.add(WiringProblems.sameName(kind, name, at));
    }
  }
}
