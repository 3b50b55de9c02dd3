package dev.cortado.linker.world;

import dev.cortado.kernel.graph.Problem;

/**
 * A class that device code uses cannot be read, verified or initialized: the user's mistake, but
 * found at any place where the linker asks for a class. Host only.
 */
public final class UnusableClassError extends LinkageError {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Says what to tell the user. */
  public UnusableClassError(Problem problem) {
    super(problem.what());
    this.problem = problem;
  }

  /** Returns what to tell the user. */
  public Problem problem() {
    return problem;
  }
}
