package dev.cortado.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells {@code Holdings} of references that device code stores, for applications with supervised
 * actors: a message that an object of the wiring holds stays there when the actor that took it
 * fails. Host only.
 *
 * <p>Constructors, of which only those of temporaries run on the device, are left out.
 */
public final class StoredMessages {
  private static final String HOLDINGS = "dev/cortado/pools/Holdings";

  private StoredMessages() {}

  /** Adds the calls to the code of a class; the kernel's own classes do without. */
  public static void tell(ClassNode node) {
    if (KernelClasses.contain(node.name) || ThrownMessages.concerns(node.name)) {
      return;
    }
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")) {
        continue;
      }
      method.maxStack++;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (storesReference(instruction)) {
          method.instructions.insertBefore(instruction, call());
        }
      }
    }
  }

  private static boolean storesReference(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.AASTORE -> true;
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC ->
          Type.getType(((FieldInsnNode) instruction).desc).getSort() == Type.OBJECT;
      default -> false;
    };
  }

  private static InsnList call() {
    InsnList call = new InsnList();
    call.add(new InsnNode(Opcodes.DUP));
    call.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, HOLDINGS, "stored", "(Ljava/lang/Object;)V", false));
    return call;
  }
}
