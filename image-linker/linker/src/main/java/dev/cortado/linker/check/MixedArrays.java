package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Refuses code that would have to ask an array for its type at run time, CRT0420: arrays have no
 * header, and those that device code makes have no fixed address either. Host only.
 */
public final class MixedArrays {
  private final FlowAnalysis flow;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  private MixedArrays(FlowAnalysis flow) {
    this.flow = flow;
  }

  /** Returns a problem for each line that tells arrays apart. */
  public static List<Problem> check(FlowAnalysis flow) {
    MixedArrays check = new MixedArrays(flow);
    if (!flow.heap().temporaries().isEmpty()) {
      flow.bodies().forEach(check::method);
    }
    return List.copyOf(check.problems.values());
  }

  private void method(MethodInfo method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site != null && method.isReached(instruction) && asksArray(instruction, site)) {
        Problem problem = problem(method, instruction);
        problems.putIfAbsent(problem.at(), problem);
      }
    }
  }

  private boolean asksArray(AbstractInsnNode instruction, Site site) {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> site.castMayFail() && isMixed(site.receiver());
      case Opcodes.INSTANCEOF ->
          site.result() != null
              && site.result().constant() == null
              && site.receiver().objects().size() > 1
              && isMixed(site.receiver());
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE ->
          site.targets().size() > 1 && isMixed(site.receiver());
      case Opcodes.AASTORE ->
          site.castMayFail()
              && (isMixed(site.result()) || isMixed(site.receiver()) && types(site) > 1);
      default -> false;
    };
  }

  private boolean isMixed(FlowValue value) {
    return !value.objects().filter(this::isMadeArray).isEmpty();
  }

  private boolean isMadeArray(int id) {
    HeapObject object = flow.heap().object(id);
    return object.isTemporary() && object.isArray();
  }

  private int types(Site site) {
    Set<String> types = new HashSet<>();
    ObjectSet arrays = site.receiver().objects();
    arrays.forEach(id -> types.add(flow.heap().object(id).type()));
    return types.size();
  }

  private static Problem problem(MethodInfo method, AbstractInsnNode at) {
    return Problem.error(
        "CRT0420",
        "an array that device code makes is asked for its type",
        method.userLine(at),
        "the device's arrays do not tell their types, so code that treats them otherwise than other"
            + " objects, or than arrays of another type, cannot be compiled; reached by "
            + method.path(),
        "keep arrays in variables, fields and lists that hold arrays of one type only");
  }
}
