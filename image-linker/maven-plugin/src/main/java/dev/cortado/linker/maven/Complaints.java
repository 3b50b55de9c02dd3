package dev.cortado.linker.maven;

import dev.cortado.kernel.graph.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints problems together, by source, and ends the build once. Host only. */
final class Complaints {
  private static final Comparator<Problem> BY_SOURCE =
      Comparator.comparing((Problem problem) -> file(problem.at()))
          .thenComparingInt(problem -> line(problem.at()))
          .thenComparing(Problem::id)
          .thenComparing(Problem::what);

  private final Log log;

  Complaints(Log log) {
    this.log = log;
  }

  /** Prints warnings. */
  void warn(List<Problem> problems) {
    print(problems);
  }

  /**
   * Prints problems and returns what ends the build: a line that says how many they are.
   *
   * @param goal what was not done, such as {@code link}
   */
  MojoFailureException fail(String goal, List<Problem> problems) {
    print(problems);
    long errors = problems.stream().filter(Problem::isError).count();
    return new MojoFailureException(
        goal + " found " + errors + (errors == 1 ? " error" : " errors") + ", see above");
  }

  private void print(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(BY_SOURCE);
    for (Problem problem : sorted) {
      for (String line : problem.toString().split("\n")) {
        if (problem.isError()) {
          log.error(line);
        } else {
          log.warn(line);
        }
      }
    }
  }

  private static String file(String at) {
    int colon = at.lastIndexOf(':');
    return colon < 0 ? at : at.substring(0, colon);
  }

  private static int line(String at) {
    String digits = at.substring(at.lastIndexOf(':') + 1);
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
