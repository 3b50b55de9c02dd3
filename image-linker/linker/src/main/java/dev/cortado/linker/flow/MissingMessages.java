package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Exceptions that are asked for their message, and have none on the device: one problem for each
 * line that asks, with all their classes and where each may come from. Host only.
 */
final class MissingMessages {
  static final String ID = "CRT0416";

  private record Asked(UserLine line, Map<String, Integer> types) {}

  private final FlowAnalysis analysis;
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  MissingMessages(FlowAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Adds a line that asks one of the objects that {@code finding} is about. */
  void add(Finding finding, UserLine line) {
    Asked known = asked.computeIfAbsent(line.at(), at -> new Asked(line, new TreeMap<>()));
    finding.about().forEach(id -> known.types.putIfAbsent(type(id), id));
  }

  private String type(int id) {
    return analysis.heap().object(id).type().replace('/', '.');
  }

  /** Returns the problems, by the order in which the lines were added. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Asked each : asked.values()) {
      List<String> origins = new ArrayList<>();
      each.types.forEach((type, id) -> origins.add(type + origin(each.line.at(), id)));
      problems.add(
          Problem.error(
              ID,
              "device code asks a "
                  + String.join(", or a ", each.types.keySet())
                  + " for its message",
              each.line.at(),
              "the device's own checks and the JDK's code throw it without a text, a JVM makes"
                  + " one; what may come here: "
                  + String.join("; ", origins)
                  + "; reached by "
                  + each.line.path(),
              "catch it by a clause of its own before, and leave its message; or catch the classes"
                  + " that your own code throws"));
    }
    return problems;
  }

  /** Returns where a check raises the exception that comes to a line, or the JDK throws it. */
  private String origin(String line, int id) {
    if (analysis.exceptions().isOfJdk(id)) {
      return ", " + analysis.heap().describe(id);
    }
    Set<MethodKey> seen = new HashSet<>();
    for (MethodInfo method : analysis.bodies()) {
      for (AbstractInsnNode instruction : method.instructions()) {
        if (method.site(instruction) != null && method.at(instruction).equals(line)) {
          String found = raisedIn(method, id, seen);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return "";
  }

  private String raisedIn(MethodInfo method, int id, Set<MethodKey> seen) {
    if (!seen.add(method.key())) {
      return null;
    }
    for (AbstractInsnNode instruction : method.instructions()) {
      Site site = method.site(instruction);
      if (site != null && site.raised().contains(id)) {
        return " from " + method.at(instruction) + " in " + method.key().display();
      }
    }
    for (AbstractInsnNode instruction : method.instructions()) {
      Site site = method.site(instruction);
      for (MethodKey target : site == null ? Set.<MethodKey>of() : site.targets().keySet()) {
        MethodInfo callee = analysis.method(target);
        String found =
            callee != null && callee.thrown().contains(id) ? raisedIn(callee, id, seen) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
