package dev.cortado.linker.own;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Recognises switches over all constants of an enum as javac compiles them: {@code
 * $SwitchMap$...[value.ordinal()]}. Their default side is never taken.
 */
final class EnumSwitch {
  private EnumSwitch() {}

  static boolean isComplete(MethodPaths paths, TableSwitchInsnNode choice) {
    return isComplete(paths, choice, choice.labels, choice.dflt);
  }

  static boolean isComplete(MethodPaths paths, LookupSwitchInsnNode choice) {
    return isComplete(paths, choice, choice.labels, choice.dflt);
  }

  private static boolean isComplete(
      MethodPaths paths, AbstractInsnNode choice, List<LabelNode> labels, LabelNode otherwise) {
    AbstractInsnNode load = before(choice);
    if (load == null || load.getOpcode() != Opcodes.IALOAD) {
      return false;
    }
    if (!(before(load) instanceof MethodInsnNode call) || !call.name.equals("ordinal")) {
      return false;
    }
    AbstractInsnNode map = before(call);
    while (map != null
        && !(map instanceof FieldInsnNode field && field.name.startsWith("$SwitchMap$"))) {
      map = before(map);
    }
    ClassNode type = paths.ownership().flow().classes().find(call.owner);
    if (map == null || type == null) {
      return false;
    }
    int constants = 0;
    for (FieldNode field : type.fields) {
      constants += (field.access & Opcodes.ACC_ENUM) != 0 ? 1 : 0;
    }
    List<LabelNode> own = new ArrayList<>(labels);
    own.removeIf(otherwise::equals);
    return constants > 0 && own.size() == constants;
  }

  private static AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode previous = instruction.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }
}
