package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * Refuses a second user of what one actor or handler only may use, CRT0502: methods that {@code
 * dev.cortado.machine.OneUser} marks. Host only.
 *
 * <p>Sees as users of an object all entries that may use it; two that are only told apart by values
 * at run time count as two.
 */
public final class SingleUsers {
  private static final String MARK = "Ldev/cortado/machine/OneUser;";

  private final Map<String, MethodState> first = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  private SingleUsers() {}

  /** Returns a problem for each object and part with more than one user. */
  public static List<Problem> check(FlowAnalysis flow) {
    SingleUsers users = new SingleUsers();
    for (MethodState state : flow.states()) {
      String part = part(state.method);
      FlowValue receiver = part == null ? null : state.parameters[0];
      if (receiver != null
          && receiver.isReference()
          && state.context.kind() != EntryContext.Kind.BOOT) {
        receiver.objects().forEach(id -> users.use(flow.heap().object(id), part, state));
      }
    }
    return new ArrayList<>(users.problems.values());
  }

  private static String part(MethodInfo method) {
    List<AnnotationNode> annotations = method.node().invisibleAnnotations;
    for (AnnotationNode annotation :
        annotations == null ? List.<AnnotationNode>of() : annotations) {
      if (annotation.desc.equals(MARK)) {
        return (String) annotation.values.get(1);
      }
    }
    return null;
  }

  private void use(HeapObject object, String part, MethodState state) {
    MethodState other = first.putIfAbsent(object.id() + part, state);
    if (other == null || other.context.equals(state.context)) {
      return;
    }
    String type = Type.getObjectType(ClassCopies.original(object.type())).getClassName();
    String at = line(state);
    boolean isVague = choices(state) > 1 || choices(other) > 1;
    problems.putIfAbsent(
        isVague ? part + at : part + object.id(),
        Problem.error(
            "CRT0502",
            (isVague ? "perhaps " : "")
                + "2 users of one "
                + type
                + " for "
                + part
                + ", 1 is allowed",
            at,
            other.context.name()
                + " is one, at "
                + line(other)
                + ", and "
                + state.context.name()
                + " the other, reached by "
                + state.path()
                + (isVague ? "; " + vagueness(List.of(other, state)) : ""),
            isVague
                ? "give each user an object of its own in a field of its own, or at an index of a"
                    + " wired array that is constant for each user"
                : "give each user an object of its own, or let one of them do it for both"));
  }

  private static String line(MethodState state) {
    return state.userLine(state.method.node().instructions.getFirst());
  }

  private static int choices(MethodState state) {
    return state.parameters[0].objects().size();
  }

  private static String vagueness(List<MethodState> users) {
    Set<String> lines = new LinkedHashSet<>();
    for (MethodState user : users) {
      if (choices(user) > 1) {
        lines.add("at " + line(user) + " it may be any of " + choices(user) + " objects");
      }
    }
    return String.join(", ", lines) + ", which only values at run time tell apart";
  }
}
