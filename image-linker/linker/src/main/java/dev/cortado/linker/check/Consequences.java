package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.PlatformClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells once for each line what is wrong within the JDK's code. Host only.
 *
 * <p>One call of the JDK's may do much that the device cannot, deep inside: a list that is full
 * makes an array, of a size that is computed, which then escapes. To the application's author all
 * of it is that one call, which has to go. What the application does itself at the same line is
 * still told as well.
 */
public final class Consequences {
  private static final String STEP = " > ";
  private static final String MADE = "this one is made in ";

  /** The ids that say most, first; all others come after them in their order. */
  private static final List<String> TELLING =
      List.of("CRT0403", "CRT0429", "CRT0428", "CRT0427", "CRT0410");

  private Consequences() {}

  /** Returns the problems without those that follow from another one at the same line. */
  public static List<Problem> drop(List<Problem> problems) {
    Map<String, Problem> most = new HashMap<>();
    for (Problem problem : problems) {
      if (isWithinPlatform(problem)) {
        most.merge(problem.at(), problem, (one, other) -> rank(other) < rank(one) ? other : one);
      }
    }
    List<Problem> told = new ArrayList<>(problems);
    told.removeIf(problem -> isWithinPlatform(problem) && most.get(problem.at()) != problem);
    return told;
  }

  /**
   * Returns the method of the JDK's that a path of calls enters last, or null if it ends outside.
   */
  static String platformCall(String path) {
    String entered = null;
    for (String step : path.split(STEP)) {
      entered = !isPlatform(step) ? null : entered == null ? step : entered;
    }
    return entered;
  }

  private static int rank(Problem problem) {
    int place = TELLING.indexOf(problem.id());
    return place >= 0 ? place : Integer.parseInt(problem.id().substring("CRT".length()));
  }

  /** Returns whether the path that every error's reason ends with leads into the JDK's code. */
  private static boolean isWithinPlatform(Problem problem) {
    if (!problem.isError()) {
      return false;
    }
    String why = problem.why();
    int made = why.indexOf(MADE);
    return made >= 0 ? isPlatform(why.substring(made + MADE.length())) : platformCall(why) != null;
  }

  private static boolean isPlatform(String step) {
    return PlatformClasses.contain(step.replace('.', '/'));
  }
}
