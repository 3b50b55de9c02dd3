package dev.cortado.linker.escape;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.StackSources;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which constructor call finishes which {@code new} of a method: the object begins there, since
 * nobody can use it before (JVMS 4.10.2.4). Host only.
 */
final class NewSites {
  private final Frame<SourceValue>[] frames;
  private final MethodNode node;
  private final Map<AbstractInsnNode, AbstractInsnNode> created = new IdentityHashMap<>();

  NewSites(MethodInfo method) {
    node = method.node();
    frames = new Copies().frames(method);
    for (AbstractInsnNode instruction : node.instructions) {
      if (instruction instanceof MethodInsnNode call && call.name.equals("<init>")) {
        Frame<SourceValue> frame = frames[node.instructions.indexOf(call)];
        int depth = Type.getArgumentTypes(call.desc).length;
        if (frame != null) {
          AbstractInsnNode made = source(frame.getStack(frame.getStackSize() - 1 - depth));
          if (made != null) {
            created.put(call, made);
          }
        }
      }
    }
  }

  private static AbstractInsnNode source(SourceValue value) {
    Set<AbstractInsnNode> sources = value.insns;
    AbstractInsnNode only = sources.size() == 1 ? sources.iterator().next() : null;
    return only != null && only.getOpcode() == Opcodes.NEW ? only : null;
  }

  /** Returns the {@code new} whose object the constructor call begins, or null. */
  AbstractInsnNode madeBy(AbstractInsnNode call) {
    return created.get(call);
  }

  /** Returns whether some constructor call begins the object of this {@code new}. */
  boolean isFinished(AbstractInsnNode made) {
    return created.containsValue(made);
  }

  /** Returns whether a stack entry before {@code call} is the object that has not begun yet. */
  boolean isUnfinished(AbstractInsnNode call, int entry) {
    AbstractInsnNode made = madeBy(call);
    return made != null && source(frames[node.instructions.indexOf(call)].getStack(entry)) == made;
  }

  /** Follows values through dup and swap. */
  private static final class Copies extends StackSources {
    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return instruction instanceof VarInsnNode ? super.copyOperation(instruction, value) : value;
    }
  }
}
