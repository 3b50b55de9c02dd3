package dev.cortado.linker.own;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.own.Outcome.Thrown;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Exceptions: a path goes on in the handler that takes one, or leaves the method with it. What
 * nobody catches stops the device, so that nothing is lost then.
 */
final class Throwing {
  private static final String NULL_POINTER = "java/lang/NullPointerException";

  private final MethodPaths paths;
  private final MethodInfo method;
  private final FlowAnalysis flow;

  Throwing(MethodPaths paths) {
    this.paths = paths;
    method = paths.method();
    flow = paths.ownership().flow();
  }

  /** Follows a throw statement, which is also how finally blocks go on. */
  void raise(PathState state, AbstractInsnNode instruction) {
    OwnValue thrown = Paths.top(state);
    if (thrown.kind() == OwnValue.Kind.EXCEPTION) {
      go(state.copy(state.position, state), state, new Thrown(thrown.type(), false));
      return;
    }
    Site site = method.site(instruction);
    for (String type : site == null ? Set.<String>of() : types(site.thrown())) {
      go(state.copy(state.position, state), state, new Thrown(type, false));
    }
  }

  /** Follows what Java's checks of the instruction raise, where that is caught somewhere. */
  void checks(PathState state, AbstractInsnNode instruction) {
    Site site = method.site(instruction);
    if (site == null || site.raised().isEmpty() || instruction.getOpcode() == Opcodes.ATHROW) {
      return;
    }
    for (String type : types(site.raised())) {
      PathState next = state.copy(state.position, state);
      if (!type.equals(NULL_POINTER) || mayBeNull(next, instruction)) {
        go(next, state, new Thrown(type, true));
      }
    }
  }

  /** Returns whether the object of the instruction can be null, and lets it be so. */
  private static boolean mayBeNull(PathState next, AbstractInsnNode instruction) {
    int depth;
    if (instruction instanceof MethodInsnNode call) {
      depth = Type.getArgumentTypes(call.desc).length;
    } else {
      depth =
          switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD, Opcodes.ARRAYLENGTH -> 0;
            case Opcodes.PUTFIELD -> 1;
            default -> next.frame.getStackSize(); // an array
          };
    }
    if (depth >= next.frame.getStackSize()) {
      return true;
    }
    OwnValue value = next.frame.getStack(next.frame.getStackSize() - 1 - depth);
    Token token = next.token(value);
    if (token != null && token.maybeNull()) {
      Paths.isNull(next, value.number());
      return true;
    }
    return token == null && value.kind() != OwnValue.Kind.SELF;
  }

  /**
   * Goes on with an exception.
   *
   * @param next a copy of {@code origin} after whatever the instruction did before it threw
   */
  void go(PathState next, PathState origin, Thrown thrown) {
    AbstractInsnNode instruction = paths.code(origin.position);
    next.doubtful |= thrown.byCheck();
    LabelNode handler = method.handler(flow.classes(), instruction, thrown.type());
    if (handler != null) {
      next.frame.clearStack();
      next.frame.push(OwnValue.exception(thrown.type()));
      paths.losses().whenThrown(next, origin, thrown.type());
      paths.arrive(next.copy(paths.position(handler), origin), origin);
    } else if (method.throwsOn(flow.classes(), instruction, thrown.type())) {
      for (int i = 0; i < next.frame.getLocals(); i++) {
        next.frame.setLocal(i, OwnValue.PLAIN);
      }
      next.frame.clearStack();
      if (!method.isCaughtByApplication(flow.classes(), thrown.type())) {
        paths.losses().leaveToSupervision(next, paths.ownership().messages());
      }
      paths.losses().whenThrown(next, origin, thrown.type());
      paths.leave(next, new Thrown(thrown.type(), next.doubtful));
    }
  }

  private Set<String> types(ObjectSet exceptions) {
    Set<String> types = new TreeSet<>();
    exceptions.forEach(id -> types.add(flow.heap().object(id).type()));
    return types;
  }

  /** Returns what the own code of a trusted method throws; its checks raise nothing. */
  static Set<String> thrownBy(FlowAnalysis flow, MethodInfo trusted) {
    Set<String> types = new TreeSet<>();
    if (trusted != null) {
      trusted
          .thrown()
          .forEach(
              id -> {
                HeapObject exception = flow.heap().object(id);
                if (flow.exceptions().raised(exception.type()) != exception) {
                  types.add(exception.type());
                }
              });
    }
    return types;
  }
}
