package dev.cortado.linker.own;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Recognises switches over all constants of an enum as javac compiles them: {@code
 * $SwitchMap$...[value.ordinal()]}, or from javac 21 on {@code value.ordinal()} itself where the
 * enum is compiled with the switch. Their default side is never taken.
 */
final class EnumSwitch {
  private static final String MAP = "$SwitchMap$";

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
        || !asksForOrdinal(call)) {
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
    int constants = constants(type).size();
    return constants > 0
        && (mapped
            ? chosen.size() == constants
            : chosen.containsAll(IntStream.range(0, constants).boxed().toList()));
  }

  static boolean asksForOrdinal(MethodInsnNode call) {
    return call.name.equals("ordinal") && call.desc.equals("()I");
  }

  /** Returns what is known of a static field of a switch's or an enum's, or null. */
  static OwnValue field(MethodPaths paths, FieldInsnNode access) {
    if (access.getOpcode() != Opcodes.GETSTATIC) {
      return null;
    }
    if (access.name.startsWith(MAP) && access.desc.equals("[I")) {
      return OwnValue.cases(access.owner + "." + access.name);
    }
    Integer number = number(paths, access.owner, access.name);
    return number == null ? null : OwnValue.enumConstant(number, access.owner + "." + access.name);
  }

  /** Returns what tells a constant of an enum from all others, or null if it is none. */
  private static Integer number(MethodPaths paths, String type, String name) {
    List<String> names = constants(paths.ownership().flow().classes().find(type));
    int ordinal = names.indexOf(name);
    return ordinal < 0 ? null : paths.ownership().numbers(type, names.size()).low() + ordinal;
  }

  /**
   * What is known of a switch over an enum.
   *
   * @param numbers the constants by the cases that choose them; none if it is no such switch, or
   *     nothing is known of what it is asked for
   * @param all the numbers of all constants
   */
  record Constants(Map<Integer, Integer> numbers, Range all) {
    private static final Constants NONE = new Constants(Map.of(), Range.ANY);
  }

  /** Returns what a switch that is given {@code value} chooses by. */
  static Constants constants(MethodPaths paths, OwnValue value) {
    if (value.kind() == OwnValue.Kind.ORDINAL) {
      List<String> names = constants(paths.ownership().flow().classes().find(value.type()));
      Map<Integer, Integer> numbers = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        numbers.put(i, number(paths, value.type(), names.get(i)));
      }
      return all(paths, value.type(), numbers);
    }
    if (value.kind() == OwnValue.Kind.CASE) {
      String map = value.type();
      ClassNode owner =
          paths.ownership().flow().classes().find(map.substring(0, map.lastIndexOf('.')));
      for (MethodNode method : owner == null ? List.<MethodNode>of() : owner.methods) {
        if (method.name.equals("<clinit>")) {
          return ofMap(paths, method, map.substring(map.lastIndexOf('.') + 1));
        }
      }
    }
    return Constants.NONE;
  }

  private static Constants all(MethodPaths paths, String type, Map<Integer, Integer> numbers) {
    int count = constants(paths.ownership().flow().classes().find(type)).size();
    return numbers.isEmpty()
        ? Constants.NONE
        : new Constants(numbers, paths.ownership().numbers(type, count));
  }

  /** Finds {@code map[Type.CONSTANT.ordinal()] = key}, as javac writes it. */
  private static Constants ofMap(MethodPaths paths, MethodNode method, String map) {
    Map<Integer, Integer> numbers = new HashMap<>();
    String type = "";
    for (AbstractInsnNode store : method.instructions) {
      if (store.getOpcode() == Opcodes.IASTORE
          && before(before(store)) instanceof MethodInsnNode ordinal
          && before(ordinal) instanceof FieldInsnNode constant
          && before(constant) instanceof FieldInsnNode field
          && field.name.equals(map)) {
        type = constant.owner;
        int key = new ValueRules().newOperation(before(store)).number();
        numbers.put(key, number(paths, type, constant.name));
      }
    }
    return all(paths, type, numbers);
  }

  /** Returns the names of an enum's constants in order; none of another class. */
  private static List<String> constants(ClassNode type) {
    return type == null
        ? List.of()
        : type.fields.stream()
            .filter(field -> (field.access & Opcodes.ACC_ENUM) != 0)
            .map(field -> field.name)
            .toList();
  }

  private static boolean isOfSwitchMap(MethodInsnNode ordinal) {
    AbstractInsnNode map = before(ordinal);
    while (map != null && !(map instanceof FieldInsnNode field && field.name.startsWith(MAP))) {
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
