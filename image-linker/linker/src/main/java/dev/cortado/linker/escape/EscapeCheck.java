package dev.cortado.linker.escape;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.flow.Creation;
import dev.cortado.linker.flow.Escapes.Escape;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that what device code makes dies with some method. Host only. */
public final class EscapeCheck {
  private final FlowAnalysis flow;
  private final Outliving outliving;
  private final Set<MethodKey> newMakers;

  /** Looks at all objects that the code of {@code flow} makes. */
  public EscapeCheck(FlowAnalysis flow) {
    this.flow = flow;
    outliving = new Outliving(flow);
    newMakers = new HashSet<>(flow.callsApart().wanted());
    flow.heap().temporaries().forEach(this::findHome);
  }

  private void findHome(HeapObject object) {
    for (Creation.Stage stage : object.creation().stages()) {
      MethodInfo method = stage.method();
      if (!outliving.outlives(object.id(), method)) {
        return;
      }
      if (!flow.callsApart().isMaker(method.key())) {
        if (flow.entries().containsValue(method)) {
          throw new LinkerBug("object=" + object.reason() + " outlives " + method.key().symbol());
        }
        newMakers.add(method.key());
        return;
      }
    }
  }

  /** Returns what was looked at. */
  public FlowAnalysis flow() {
    return flow;
  }

  /**
   * Returns the methods whose objects are not yet told apart by their callers, though they outlive
   * the methods, or though only callers know their sizes; if there are any, the flow has to be
   * analysed again with them.
   */
  public Set<MethodKey> newMakers() {
    return newMakers;
  }

  /** Returns what escapes, and what is made again while still in use. */
  public List<Problem> problems() {
    Map<String, Problem> problems = new LinkedHashMap<>();
    EscapeProblems texts = new EscapeProblems(outliving);
    BitSet escaped = new BitSet();
    for (Escape escape : flow.escapes().all()) {
      add(problems, texts.escape(escape));
      outliving.holding().reach(escape.object(), escaped);
    }
    Set<MethodInfo> methods = new LinkedHashSet<>();
    for (HeapObject object : flow.heap().temporaries()) {
      object.creation().stages().forEach(stage -> methods.add(stage.method()));
    }
    if (!methods.isEmpty()) {
      Overlaps overlaps = new Overlaps(outliving, new Suspending(flow));
      for (MethodInfo method : methods) {
        overlaps.check(method).values().stream()
            .filter(overlap -> !escaped.get(overlap.object().id()))
            .forEach(overlap -> add(problems, texts.overlap(overlap)));
      }
    }
    return new ArrayList<>(problems.values());
  }

  private static void add(Map<String, Problem> problems, Problem problem) {
    problems.putIfAbsent(problem.id() + problem.at() + problem.what(), problem);
  }
}
