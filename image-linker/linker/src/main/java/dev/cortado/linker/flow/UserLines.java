package dev.cortado.linker.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds the lines of the application's that lead to an instruction, which may be in the JDK's code:
 * those calls that pass the objects that matter there. Host only.
 *
 * <p>Valid as long as the analysis learns nothing more.
 */
public final class UserLines {
  private final FlowAnalysis analysis;
  private final Map<MethodState, Frame<FlowValue>[]> frames = new HashMap<>();
  private Map<String, UserLine> lines;
  private Set<List<Object>> seen;

  /** Makes a search in what {@code analysis} has found. */
  public UserLines(FlowAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Returns all lines that lead to {@code at}, in the order in which the analysis found them. */
  public Collection<UserLine> of(MethodInfo method, AbstractInsnNode at) {
    begin();
    for (MethodState state : method.states()) {
      if (frame(state, at) != null) {
        add(state, at, ObjectSet.EMPTY, "");
      }
    }
    return lines.values();
  }

  /** Returns the lines that lead to what was found; at least one. */
  Collection<UserLine> of(Finding finding) {
    MethodState state = finding.state();
    if (finding.line() != null) {
      return List.of(new UserLine(finding.line(), state.path()));
    }
    begin();
    add(state, finding.at(), finding.about(), "");
    return lines.isEmpty()
        ? List.of(new UserLine(state.userLine(finding.at()), state.path()))
        : lines.values();
  }

  private void begin() {
    lines = new LinkedHashMap<>();
    seen = new HashSet<>();
  }

  /** Adds the lines that lead to {@code at}; {@code below} is the path from here on. */
  private void add(MethodState state, AbstractInsnNode at, ObjectSet about, String below) {
    if (state.callers.isEmpty() || !state.method.isForeign(at)) {
      String line = state.method.at(at);
      lines.putIfAbsent(line, new UserLine(line, state.path() + below));
      return;
    }
    String here = " > " + state.method.key().display() + below;
    state.callers.forEach(
        (caller, known) -> {
          for (AbstractInsnNode call : caller.method.callsOf(state.method.key(), known)) {
            ObjectSet passed = passed(caller, call, state, about);
            if (passed != null && seen.add(List.of(caller, call, state))) {
              add(caller, call, passed, here);
            }
          }
        });
  }

  /**
   * Returns of which objects the caller's callers have to pass some; null if the call does not lead
   * into {@code state}, or not with what matters there.
   */
  private ObjectSet passed(
      MethodState caller, AbstractInsnNode at, MethodState state, ObjectSet about) {
    Frame<FlowValue> frame = frame(caller, at);
    if (frame == null || !(at instanceof MethodInsnNode call)) {
      return frame == null ? null : about;
    }
    int hidden = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    int count = hidden + Type.getArgumentTypes(call.desc).length;
    boolean matters = false;
    ObjectSet passed = ObjectSet.EMPTY;
    for (int i = 0; i < Math.min(count, state.parameters.length); i++) {
      ObjectSet wanted = common(state.parameter(i), about);
      FlowValue value = frame.getStack(frame.getStackSize() - count + i);
      matters |= !wanted.isEmpty();
      passed = passed.union(common(value, wanted));
    }
    FlowValue self = hidden == 0 ? null : state.parameter(0);
    if (self != null && self.isReference() && !self.objects().isEmpty()) {
      ObjectSet receivers = common(frame.getStack(frame.getStackSize() - count), self.objects());
      if (receivers.isEmpty()) {
        return null;
      }
      return matters ? passed.isEmpty() ? null : passed : receivers;
    }
    return matters && passed.isEmpty() ? null : passed.isEmpty() ? about : passed;
  }

  private static ObjectSet common(FlowValue value, ObjectSet objects) {
    return value == null || !value.isReference()
        ? ObjectSet.EMPTY
        : objects.filter(value.objects()::contains);
  }

  private Frame<FlowValue> frame(MethodState state, AbstractInsnNode at) {
    return frames.computeIfAbsent(state, analysis::frames)[state.method.position(at)];
  }
}
