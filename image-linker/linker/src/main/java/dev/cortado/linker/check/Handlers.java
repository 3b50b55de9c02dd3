package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.snapshot.Usage;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Refuses catch clauses, CRT0411, and removes the handlers of finally and of try-with-resources:
 * nothing is thrown on the device, a panic stops it. Host only.
 */
public final class Handlers {
  private Handlers() {}

  /** Returns a problem for each reached catch clause. */
  public static List<Problem> check(FlowAnalysis flow) {
    List<Problem> problems = new ArrayList<>();
    for (MethodInfo method : Usage.all(flow)) {
      for (TryCatchBlockNode block : method.node().tryCatchBlocks) {
        if (block.type != null && isUsers(method, block) && method.isReached(block.start)) {
          problems.add(
              Problem.error(
                  "CRT0411",
                  "catch (" + block.type.replace('/', '.') + ") in device code",
                  method.at(block.handler),
                  "the linker does not yet compile exceptions: what is thrown stops the device;"
                      + " reached by "
                      + method.path(),
                  "test for the condition before, and return a code or null"));
        }
      }
    }
    return problems;
  }

  /** Removes all handlers. */
  public static void remove(FlowAnalysis flow) {
    for (MethodInfo method : Usage.all(flow)) {
      method.node().tryCatchBlocks.clear();
    }
  }

  /** The compiler's own handlers keep the throwable in a variable that has no name. */
  private static boolean isUsers(MethodInfo method, TryCatchBlockNode block) {
    if (!block.type.equals("java/lang/Throwable")) {
      return true;
    }
    AbstractInsnNode first = block.handler;
    while (first != null && first.getOpcode() < 0) {
      first = first.getNext();
    }
    if (!(first instanceof VarInsnNode store) || store.getOpcode() != Opcodes.ASTORE) {
      return true;
    }
    if (method.node().localVariables == null) {
      return false;
    }
    int position = method.node().instructions.indexOf(store);
    for (LocalVariableNode variable : method.node().localVariables) {
      int start = method.node().instructions.indexOf(variable.start);
      if (variable.index == store.var && start > position && start <= position + 3) {
        return true;
      }
    }
    return false;
  }
}
