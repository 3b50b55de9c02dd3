package dev.cortado.linker.world;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives records the equals and hashCode that java.lang.runtime.ObjectMethods would make at run
 * time: component by component, as that class's documentation says. Host only.
 */
final class RecordMethods {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final String OBJECTS = "java/util/Objects";

  private RecordMethods() {}

  static void write(ClassNode node) {
    if (!"java/lang/Record".equals(node.superName)) {
      return;
    }
    for (MethodNode method : node.methods) {
      List<Handle> components = components(method);
      if (components == null) {
        continue;
      }
      if (method.name.equals("equals")) {
        Substitutes.restart(method);
        equals(node.name, components, method);
      } else if (method.name.equals("hashCode")) {
        Substitutes.restart(method);
        hashCode(components, method);
      }
    }
  }

  /** Returns the fields that the bootstrap method is given, or null if it is not called. */
  private static List<Handle> components(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals(BOOTSTRAP)) {
        List<Handle> components = new ArrayList<>();
        for (int i = 2; i < call.bsmArgs.length; i++) {
          components.add((Handle) call.bsmArgs[i]);
        }
        return components;
      }
    }
    return null;
  }

  private static void equals(String owner, List<Handle> components, MethodNode body) {
    Label different = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    body.visitJumpInsn(Opcodes.IFEQ, different);
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitTypeInsn(Opcodes.CHECKCAST, owner);
    body.visitVarInsn(Opcodes.ASTORE, 1);
    for (Handle component : components) {
      load(body, component, 0);
      load(body, component, 1);
      switch (component.getDesc().charAt(0)) {
        case 'J' -> {
          body.visitInsn(Opcodes.LCMP);
          body.visitJumpInsn(Opcodes.IFNE, different);
        }
        case 'F' -> {
          call(body, "java/lang/Float", "compare", "(FF)I");
          body.visitJumpInsn(Opcodes.IFNE, different);
        }
        case 'D' -> {
          call(body, "java/lang/Double", "compare", "(DD)I");
          body.visitJumpInsn(Opcodes.IFNE, different);
        }
        case 'L', '[' -> {
          call(body, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
          body.visitJumpInsn(Opcodes.IFEQ, different);
        }
        default -> body.visitJumpInsn(Opcodes.IF_ICMPNE, different);
      }
    }
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.IRETURN);
    body.visitLabel(different);
    body.visitInsn(Opcodes.ICONST_0);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(4, 2);
  }

  private static void hashCode(List<Handle> components, MethodNode body) {
    body.visitInsn(Opcodes.ICONST_0);
    for (Handle component : components) {
      body.visitIntInsn(Opcodes.BIPUSH, 31);
      body.visitInsn(Opcodes.IMUL);
      load(body, component, 0);
      String type = component.getDesc();
      if (type.length() > 1) {
        call(body, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
      } else {
        String box = "java/lang/" + boxOf(Type.getType(type));
        call(body, box, "hashCode", "(" + type + ")I");
      }
      body.visitInsn(Opcodes.IADD);
    }
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(3, 1);
  }

  private static String boxOf(Type type) {
    return switch (type.getSort()) {
      case Type.INT -> "Integer";
      case Type.CHAR -> "Character";
      default -> {
        String name = type.getClassName();
        yield Character.toUpperCase(name.charAt(0)) + name.substring(1);
      }
    };
  }

  private static void load(MethodNode body, Handle component, int variable) {
    body.visitVarInsn(Opcodes.ALOAD, variable);
    body.visitFieldInsn(
        Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
  }

  private static void call(MethodNode body, String owner, String name, String descriptor) {
    body.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }
}
