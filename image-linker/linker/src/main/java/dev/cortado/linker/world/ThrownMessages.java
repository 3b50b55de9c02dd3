package dev.cortado.linker.world;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Takes the text out of what the JDK throws: the device keeps no text of exceptions, and building
 * it would need a heap. What the JDK computes for the text has no other effect. Host only.
 */
public final class ThrownMessages {
  private static final String TEXT = "(Ljava/lang/String;)V";

  private ThrownMessages() {}

  /** Returns whether what the class's code throws has no text on the device. */
  public static boolean concerns(String owner) {
    return owner.startsWith("java/") || owner.startsWith("jdk/internal/util/");
  }

  static void remove(ClassNode node) {
    if (!concerns(node.name)) {
      return;
    }
    for (MethodNode method : node.methods) {
      Set<LabelNode> targets = null;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        boolean removed = instruction.getNext() == null;
        if (instruction.getOpcode() == Opcodes.NEW && !removed) {
          targets = targets == null ? targets(method) : targets;
          simplify(method, (TypeInsnNode) instruction, targets);
        }
      }
    }
  }

  private static Set<LabelNode> targets(MethodNode method) {
    Set<LabelNode> targets = new HashSet<>();
    for (AbstractInsnNode instruction : method.instructions) {
      targets.addAll(ControlFlow.jumps(instruction));
    }
    method.tryCatchBlocks.forEach(block -> targets.add(block.handler));
    return targets;
  }

  private static void simplify(MethodNode method, TypeInsnNode made, Set<LabelNode> targets) {
    AbstractInsnNode copy = made.getNext();
    String constructor = copy.getOpcode() == Opcodes.DUP ? plainConstructor(made.desc) : null;
    MethodInsnNode call = constructor == null ? null : constructorCall(copy, targets);
    if (call == null
        || !call.owner.equals(made.desc)
        || call.desc.contains("Ljava/lang/Throwable;")) {
      return;
    }
    for (AbstractInsnNode next = copy.getNext(); next != call; ) {
      AbstractInsnNode removed = next;
      next = next.getNext();
      if (removed.getOpcode() >= 0) {
        method.instructions.remove(removed);
      }
    }
    if (constructor.equals(TEXT)) {
      method.instructions.insertBefore(call, new InsnNode(Opcodes.ACONST_NULL));
    }
    call.desc = constructor;
  }

  /** Finds the call that ends the making, if nothing jumps on the way. */
  private static MethodInsnNode constructorCall(AbstractInsnNode from, Set<LabelNode> targets) {
    int open = 1;
    for (AbstractInsnNode next = from.getNext(); next != null; next = next.getNext()) {
      if (next instanceof JumpInsnNode || targets.contains(next)) {
        return null;
      }
      if (next.getOpcode() == Opcodes.NEW) {
        open++;
      } else if (next instanceof MethodInsnNode call && call.name.equals("<init>")) {
        open--;
        if (open == 0) {
          return call;
        }
      }
    }
    return null;
  }

  /** Returns the descriptor of a constructor that needs nothing computed, or null. */
  private static String plainConstructor(String type) {
    try {
      Class<?> host = Class.forName(type.replace('/', '.'), false, null);
      if (!Throwable.class.isAssignableFrom(host)) {
        return null;
      }
      String textual = null;
      for (var constructor : host.getDeclaredConstructors()) {
        Class<?>[] parameters = constructor.getParameterTypes();
        if (parameters.length == 0) {
          return "()V";
        }
        if (parameters.length == 1 && parameters[0] == String.class) {
          textual = TEXT;
        }
      }
      return textual;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
