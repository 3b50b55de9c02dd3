package dev.cortado.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes what java.util.Objects' equals, hashCode and hash do into their callers. Host only.
 *
 * <p>They only pass the question on. As methods of their own they would join all callers: a record
 * that asks them about a record that asks them would look like recursion, and each caller would
 * meet the objects of all others.
 */
public final class ObjectsCalls {
  private static final String OBJECTS = "java/util/Objects";
  private static final String OBJECT = "java/lang/Object";

  private ObjectsCalls() {}

  /** The comparison by == that equals begins with: it may compare what == should not. */
  public static final class Shortcut extends JumpInsnNode {
    private Shortcut(LabelNode label) {
      super(Opcodes.IF_ACMPEQ, label);
    }
  }

  static void expand(ClassNode node) {
    if (node.name.equals(OBJECTS)) {
      return;
    }
    for (MethodNode method : node.methods) {
      int variables = method.maxLocals;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (!(instruction instanceof MethodInsnNode call) || !call.owner.equals(OBJECTS)) {
          continue;
        }
        InsnList code =
            switch (call.name + call.desc) {
              case "equals(Ljava/lang/Object;Ljava/lang/Object;)Z" -> equals(variables);
              case "hashCode(Ljava/lang/Object;)I" -> hashCodeOrZero();
              case "hash([Ljava/lang/Object;)I" -> hash(variables);
              default -> null;
            };
        if (code != null) {
          method.instructions.insertBefore(call, code);
          method.instructions.remove(call);
          method.maxLocals = Math.max(method.maxLocals, variables + 3);
          method.maxStack += 2;
        }
      }
    }
  }

  /** {@code a == b || a != null && a.equals(b)}. */
  private static InsnList equals(int variables) {
    LabelNode same = new LabelNode();
    LabelNode different = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList code = new InsnList();
    variable(code, Opcodes.ASTORE, variables + 1);
    variable(code, Opcodes.ASTORE, variables);
    variable(code, Opcodes.ALOAD, variables);
    variable(code, Opcodes.ALOAD, variables + 1);
    code.add(new Shortcut(same));
    variable(code, Opcodes.ALOAD, variables);
    jump(code, Opcodes.IFNULL, different);
    variable(code, Opcodes.ALOAD, variables);
    variable(code, Opcodes.ALOAD, variables + 1);
    call(code, "equals", "(Ljava/lang/Object;)Z");
    jump(code, Opcodes.GOTO, end);
    code.add(same);
    instruction(code, Opcodes.ICONST_1);
    jump(code, Opcodes.GOTO, end);
    code.add(different);
    instruction(code, Opcodes.ICONST_0);
    code.add(end);
    return code;
  }

  /** {@code a != null ? a.hashCode() : 0}, of what lies on the stack. */
  private static InsnList hashCodeOrZero() {
    LabelNode absent = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList code = new InsnList();
    instruction(code, Opcodes.DUP);
    jump(code, Opcodes.IFNULL, absent);
    call(code, "hashCode", "()I");
    jump(code, Opcodes.GOTO, end);
    code.add(absent);
    instruction(code, Opcodes.POP);
    instruction(code, Opcodes.ICONST_0);
    code.add(end);
    return code;
  }

  /** {@code 31 * hash + hashCode(each)} over the array, from 1; 0 for null. */
  private static InsnList hash(int variables) {
    LabelNode next = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList code = new InsnList();
    variable(code, Opcodes.ASTORE, variables);
    instruction(code, Opcodes.ICONST_0);
    variable(code, Opcodes.ISTORE, variables + 2);
    variable(code, Opcodes.ALOAD, variables);
    jump(code, Opcodes.IFNULL, end);
    instruction(code, Opcodes.ICONST_1);
    variable(code, Opcodes.ISTORE, variables + 2);
    instruction(code, Opcodes.ICONST_0);
    variable(code, Opcodes.ISTORE, variables + 1);
    code.add(next);
    variable(code, Opcodes.ILOAD, variables + 1);
    variable(code, Opcodes.ALOAD, variables);
    instruction(code, Opcodes.ARRAYLENGTH);
    jump(code, Opcodes.IF_ICMPGE, end);
    variable(code, Opcodes.ILOAD, variables + 2);
    code.add(new IntInsnNode(Opcodes.BIPUSH, 31));
    instruction(code, Opcodes.IMUL);
    variable(code, Opcodes.ALOAD, variables);
    variable(code, Opcodes.ILOAD, variables + 1);
    instruction(code, Opcodes.AALOAD);
    code.add(hashCodeOrZero());
    instruction(code, Opcodes.IADD);
    variable(code, Opcodes.ISTORE, variables + 2);
    code.add(new IincInsnNode(variables + 1, 1));
    jump(code, Opcodes.GOTO, next);
    code.add(end);
    variable(code, Opcodes.ILOAD, variables + 2);
    return code;
  }

  private static void instruction(InsnList code, int opcode) {
    code.add(new InsnNode(opcode));
  }

  private static void variable(InsnList code, int opcode, int variable) {
    code.add(new VarInsnNode(opcode, variable));
  }

  private static void jump(InsnList code, int opcode, LabelNode label) {
    code.add(new JumpInsnNode(opcode, label));
  }

  private static void call(InsnList code, String name, String descriptor) {
    code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, OBJECT, name, descriptor, false));
  }
}
