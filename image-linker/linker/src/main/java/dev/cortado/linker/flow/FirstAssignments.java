package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.FieldKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which final fields every constructor sets before anybody else can see the object: nobody reads
 * their default. Captured variables, components of records and most final fields are of this kind.
 * Host only.
 */
final class FirstAssignments {
  private static final List<String> HARMLESS = List.of("java/lang/Object", "java/lang/Record");

  private final ClassPool classes;
  private final Map<FieldKey, Boolean> known = new HashMap<>();

  FirstAssignments(ClassPool classes) {
    this.classes = classes;
  }

  boolean isSetFirst(FieldKey field) {
    return known.computeIfAbsent(field, this::find);
  }

  private boolean find(FieldKey field) {
    ClassNode owner = classes.find(field.owner());
    if (owner == null || !isFinal(owner, field)) {
      return false;
    }
    for (MethodNode method : owner.methods) {
      if (method.name.equals("<init>") && !isSetFirst(owner, method, field)) {
        return false;
      }
    }
    return true;
  }

  /** Only of a final field it is certain that a constructor sets its own. */
  private static boolean isFinal(ClassNode owner, FieldKey field) {
    return owner.fields.stream()
        .anyMatch(
            node ->
                node.name.equals(field.name())
                    && node.desc.equals(field.descriptor())
                    && (node.access & Opcodes.ACC_FINAL) != 0);
  }

  private static boolean isSetFirst(ClassNode owner, MethodNode constructor, FieldKey field) {
    for (AbstractInsnNode instruction : constructor.instructions) {
      int opcode = instruction.getOpcode();
      if (instruction instanceof FieldInsnNode store && opcode == Opcodes.PUTFIELD) {
        if (store.owner.equals(field.owner()) && store.name.equals(field.name())) {
          return true;
        }
      } else if (instruction instanceof MethodInsnNode call) {
        if (!call.name.equals("<init>")) {
          return false;
        }
        if (call.owner.equals(owner.name)) {
          return true; // this(...), whose constructor is looked at by itself
        }
        if (!HARMLESS.contains(call.owner)) {
          return false;
        }
      } else if (opcode >= 0 && !isHarmless(instruction, opcode)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isHarmless(AbstractInsnNode instruction, int opcode) {
    return opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.LDC
        || instruction instanceof VarInsnNode && opcode < Opcodes.ISTORE;
  }
}
