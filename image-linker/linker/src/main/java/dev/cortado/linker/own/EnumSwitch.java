package dev.cortado.linker.own;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
 * $SwitchMap$...[value.ordinal()]}, or from javac 21 on {@code value.ordinal()} itself where the
 * enum is compiled with the switch. Their default side is never taken.
 */
final class EnumSwitch {
  private EnumSwitch() {}

  static boolean isComplete(MethodPaths paths, TableSwitchInsnNode choice) {
    List<Integer> keys = IntStream.rangeClosed(choice.min, choice.max).boxed().toList();
    return isComplete(paths, choice, keys, choice.labels, choice.dflt);
  }

  static boolean isComplete(MethodPaths paths, LookupSwitchInsnNode choice) {
    return isComplete(paths, choice, choice.keys, choice.labels, choice.dflt);
  }

  private static boolean isComplete(
      MethodPaths paths,
      AbstractInsnNode choice,
      List<Integer> keys,
      List<LabelNode> labels,
      LabelNode otherwise) {
    AbstractInsnNode number = before(choice);
    boolean mapped = number != null && number.getOpcode() == Opcodes.IALOAD;
    if (!((mapped ? before(number) : number) instanceof MethodInsnNode call)
        || !call.name.equals("ordinal")
        || !call.desc.equals("()I")) {
      return false;
    }
    ClassNode type = paths.ownership().flow().classes().find(call.owner);
    if (type == null || mapped && !isOfSwitchMap(call)) {
      return false;
    }
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!labels.get(i).equals(otherwise)) {
        chosen.add(keys.get(i));
      }
    }
    int constants = 0;
    for (FieldNode field : type.fields) {
      constants += (field.access & Opcodes.ACC_ENUM) != 0 ? 1 : 0;
    }
    return constants > 0
        && (mapped
            ? chosen.size() == constants
            : chosen.containsAll(IntStream.range(0, constants).boxed().toList()));
  }

  private static boolean isOfSwitchMap(MethodInsnNode ordinal) {
    AbstractInsnNode map = before(ordinal);
    while (map != null
        && !(map instanceof FieldInsnNode field && field.name.startsWith("$SwitchMap$"))) {
      map = before(map);
    }
    return map != null;
  }

  private static AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode previous = instruction.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }
}
