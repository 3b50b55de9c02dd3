package dev.cortado.linker;

import dev.cortado.kernel.graph.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No image can be made, because of the user's mistakes: all that one stage has found. Host only.
 */
public final class LinkFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes a failure.
   *
   * @param problems at least one, in the order in which they are to be printed
   */
  public LinkFailure(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems=0");
    }
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, at least one problem. */
  public List<Problem> problems() {
    return problems;
  }
}
