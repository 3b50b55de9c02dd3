package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;

/**
 * A class file on the application's class path cannot be read: the user's mistake, but found by the
 * JVM at any place where it resolves a class. Host only.
 */
public final class UnreadableClassError extends LinkageError {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableClassError(Problem problem) {
    super(problem.what());
    this.problem = problem;
  }

  /** Returns what to tell the user. */
  public Problem problem() {
    return problem;
  }
}
