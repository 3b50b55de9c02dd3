package dev.cortado.linker.flow;

import dev.cortado.linker.world.PlatformClasses;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What device code makes: objects, and arrays of sizes that are known. */
final class NewObjects {
  /** The descriptors of primitives in the order of newarray's operands (JVMS table 6.5). */
  private static final String PRIMITIVES = "ZCFDBSIJ";

  private final FlowAnalysis analysis;

  NewObjects(FlowAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Makes an object, or an array if {@code length} is not negative. */
  FlowValue object(MethodState state, AbstractInsnNode at, String type, int length) {
    FlowValue made =
        analysis
            .heap()
            .make(new Creation(state.context, state.method, at, state.above, type, length));
    state.method.siteFor(at).onResult(made);
    return made;
  }

  /** Makes an array, whose length is not negative if it is known; refuses it if it is not. */
  FlowValue array(MethodState state, AbstractInsnNode at, FlowValue length) {
    String type =
        at instanceof IntInsnNode primitive
            ? "[" + PRIMITIVES.charAt(primitive.operand - Opcodes.T_BOOLEAN)
            : arrayOf(((TypeInsnNode) at).desc);
    return array(state, at, type, length);
  }

  /** As {@link #array(MethodState, AbstractInsnNode, FlowValue)}, of the array's type given. */
  FlowValue array(MethodState state, AbstractInsnNode at, String type, FlowValue length) {
    if (length.isRefused()) {
      return FlowValue.REFUSED;
    }
    if (length.constant() == null) {
      boolean text = makesText(state);
      analysis.report(
          text ? FlowProblems.stringBuilding(state, at) : FlowProblems.arraySize(state, at, type));
      if (!text) {
        analysis.callsApart().noteMixedSize(state);
      }
      return FlowValue.NOTHING.orRefused(analysis.looksOn(state));
    }
    return object(state, at, type, length.constant());
  }

  private static String arrayOf(String element) {
    return element.charAt(0) == '[' ? "[" + element : "[L" + element + ";";
  }

  /** Returns whether the JDK's code for text is at work. */
  private static boolean makesText(MethodState state) {
    for (MethodState at = state; at != null; at = at.firstCaller) {
      String owner = at.method.key().owner();
      if (!PlatformClasses.contain(owner)) {
        return false;
      }
      if (owner.startsWith("java/lang/")) {
        return true;
      }
    }
    return false;
  }
}
