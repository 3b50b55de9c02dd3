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
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;
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
      Frame<SourceValue> frame = frames[node.instructions.indexOf(instruction)];
      if (frame != null && instruction instanceof MethodInsnNode call) {
        AbstractInsnNode made = constructed(frame, call);
        if (made != null) {
          created.put(call, made);
        }
      }
    }
  }

  /** Returns the {@code new} whose object a call begins, or null. */
  private static AbstractInsnNode constructed(Frame<SourceValue> frame, MethodInsnNode call) {
    int depth = Type.getArgumentTypes(call.desc).length;
    return call.name.equals("<init>")
        ? source(frame.getStack(frame.getStackSize() - 1 - depth))
        : null;
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

  /** Returns whether a stack entry before {@code at} is an object that has not begun yet. */
  boolean isUnfinished(AbstractInsnNode at, int entry) {
    return source(frames[node.instructions.indexOf(at)].getStack(entry)) != null;
  }

  /** What has begun comes from the constructor call, in all its copies. */
  private static final class Begun extends Frame<SourceValue> {
    Begun(int locals, int stack) {
      super(locals, stack);
    }

    Begun(Frame<? extends SourceValue> other) {
      super(other);
    }

    @Override
    public void execute(AbstractInsnNode instruction, Interpreter<SourceValue> interpreter)
        throws AnalyzerException {
      AbstractInsnNode made =
          instruction instanceof MethodInsnNode call ? constructed(this, call) : null;
      super.execute(instruction, interpreter);
      for (int entry = 0; made != null && entry < getStackSize(); entry++) {
        if (source(getStack(entry)) == made) {
          setStack(entry, new SourceValue(1, instruction));
        }
      }
    }
  }

  /** Follows values through dup and swap. */
  private static final class Copies extends StackSources {
    @Override
    protected Frame<SourceValue> frame(Frame<? extends SourceValue> other) {
      return new Begun(other);
    }

    @Override
    protected Frame<SourceValue> frame(int locals, int stack) {
      return new Begun(locals, stack);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return instruction instanceof VarInsnNode ? super.copyOperation(instruction, value) : value;
    }
  }
}
