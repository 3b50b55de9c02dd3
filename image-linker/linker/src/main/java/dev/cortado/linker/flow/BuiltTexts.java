package dev.cortado.linker.flow;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Text that concatenations make. The device cannot make it, but need not if nobody asks for its
 * characters, as for most messages of exceptions: then each concatenation gives one empty string.
 * Host only.
 */
final class BuiltTexts {
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  /** What makes text: concatenation, and records' toString, the only one of its methods left. */
  private static final List<String> FACTORIES =
      List.of(CONCATENATION, "java/lang/runtime/ObjectMethods");

  private static final String TO_STRING = "()Ljava/lang/String;";

  /** Whose toString does nothing but make text. */
  private static final Set<String> PLAIN =
      Set.of(
          "java/lang/Object",
          "java/lang/Enum",
          "java/lang/String",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  private record Making(MethodState state, AbstractInsnNode at) {}

  private final Map<AbstractInsnNode, String> texts = new IdentityHashMap<>();
  private final Map<Integer, Making> made = new HashMap<>();

  /** Returns what invokedynamic gives; null, with a problem, if it is refused. */
  FlowValue call(
      FlowAnalysis analysis,
      MethodState state,
      InvokeDynamicInsnNode call,
      List<? extends FlowValue> arguments) {
    String factory = call.bsm.getOwner();
    if (factory.equals(CONCATENATION)
        && arguments.stream().allMatch(each -> isPlain(analysis, each))) {
      String text = texts.computeIfAbsent(call, key -> new String());
      FlowValue value = analysis.heap().reference(text, "text that is built");
      value.objects().forEach(id -> made.putIfAbsent(id, new Making(state, call)));
      state.method.siteFor(call).onResult(value);
      return value;
    }
    analysis.report(
        FACTORIES.contains(factory)
            ? FlowProblems.stringBuilding(state, call)
            : FlowProblems.dynamicCall(
                state, call, factory.replace('/', '.') + "." + call.bsm.getName()));
    return null;
  }

  /** Returns whether the text of a value can be left out: nothing else is done to make it. */
  private static boolean isPlain(FlowAnalysis analysis, FlowValue value) {
    boolean[] plain = {true};
    if (value.isReference()) {
      value
          .objects()
          .forEach(
              id -> {
                HeapObject object = analysis.heap().object(id);
                String type = object.isArray() ? "java/lang/Object" : object.type();
                var method = analysis.classes().resolve(type, "toString", TO_STRING);
                plain[0] &= method != null && PLAIN.contains(method.owner());
              });
    }
    return plain[0];
  }

  /** Refuses to compare strings that one line builds: a JVM makes a new one each time. */
  void compare(
      FlowAnalysis analysis,
      MethodState reader,
      AbstractInsnNode at,
      FlowValue left,
      FlowValue right) {
    if (!made.isEmpty() && left.isReference() && right.isReference()) {
      read(analysis, reader, at, left.objects().filter(right.objects()::contains));
    }
  }

  /**
   * Refuses what asks for the characters of text that was built, at the line that builds it.
   *
   * @return the strings that are not built
   */
  ObjectSet read(
      FlowAnalysis analysis, MethodState reader, AbstractInsnNode at, ObjectSet strings) {
    if (made.isEmpty()) {
      return strings;
    }
    return strings.filter(
        id -> {
          Making making = made.get(id);
          if (making != null) {
            String by = reader.userLine(at);
            analysis.report(FlowProblems.textRead(making.state(), making.at(), by));
          }
          return making == null;
        });
  }
}
