package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectCopies;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Refuses calls that come back to their own method, CRT0410: their stack has no bound. Host only.
 */
public final class Recursion {
  private final FlowAnalysis flow;
  private final Set<MethodKey> done = new HashSet<>();
  private final List<MethodKey> path = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Recursion(FlowAnalysis flow) {
    this.flow = flow;
  }

  /** Returns a problem for each cycle that is found. */
  public static List<Problem> check(FlowAnalysis flow) {
    Recursion recursion = new Recursion(flow);
    flow.bodies().forEach(recursion::visit);
    return recursion.problems;
  }

  private void visit(MethodInfo method) {
    if (done.contains(method.key())) {
      return;
    }
    path.add(method.key());
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site == null) {
        continue;
      }
      for (MethodKey target : site.targets().keySet()) {
        int start = path.indexOf(target);
        if (start >= 0) {
          report(method, instruction, start);
        } else {
          visit(flow.method(target));
        }
      }
    }
    path.remove(path.size() - 1);
    done.add(method.key());
  }

  private void report(MethodInfo method, AbstractInsnNode call, int start) {
    // Objects' own copies of a method are one method to the user.
    Set<String> names = new LinkedHashSet<>();
    for (MethodKey key : path.subList(start, path.size())) {
      names.add(key.display());
    }
    Problem problem =
        Problem.error(
            "CRT0410",
            "recursion through " + names.size() + " method" + (names.size() == 1 ? "" : "s"),
            method.userLine(call),
            "the stack is sized at link time, which needs a bound on every chain of calls: "
                + String.join(" > ", names)
                + " > "
                + path.get(start).display()
                + tooMany(start),
            "use a loop, with an array made while wiring for what has to be remembered");
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Returns which objects of the cycle are too many for code of their own. */
  private String tooMany(int start) {
    for (MethodKey key : path.subList(start, path.size())) {
      int objects = ObjectCopies.tooMany(flow, key);
      if (objects > 0) {
        return "; "
            + objects
            + " objects of "
            + key.owner().replace('/', '.')
            + " call one another, code of their own is made for "
            + ObjectCopies.MOST
            + " at most";
      }
    }
    return "";
  }
}
