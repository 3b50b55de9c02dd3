package dev.cortado.examples.language.cases;

import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.examples.language.device.Sources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All cases of some topics as one firmware, which is written and compiled for them: it calls one
 * case after the other, and tells the number and the value of each. Host only.
 */
public final class Suite {
  /** The firmware's class. */
  public static final String FIRMWARE = "generated.Suite";

  /** All topics. */
  static final List<Class<? extends Topic>> TOPICS =
      List.of(
          ArrayElements.class,
          BitTricks.class,
          Catching.class,
          ClassObjects.class,
          ClosedLate.class,
          Collected.class,
          Comparisons.class,
          CompoundAssignment.class,
          Conversions.class,
          Dispatch.class,
          EnumSwitches.class,
          EvaluationOrder.class,
          Filled.class,
          FinallyJumps.class,
          Generics.class,
          Initialisation.class,
          IntArithmetic.class,
          InterfaceDispatch.class,
          Labels.class,
          Lambdas.class,
          Libraries.class,
          LongArithmetic.class,
          Loops.class,
          NestedClasses.class,
          Patterns.class,
          RaisedByTypes.class,
          RaisedHere.class,
          Raising.class,
          Shifts.class,
          Statics.class,
          Suspended.class,
          SuspendedCalls.class,
          SuspendedStack.class,
          Switches.class,
          Throwing.class,
          ThrownLate.class,
          ThrownMidway.class,
          TryFinally.class);

  private final List<Class<? extends Topic>> topics;
  private final List<Method> cases = new ArrayList<>();

  /** Finds the cases of {@code topics}. */
  Suite(List<Class<? extends Topic>> topics) {
    this.topics = topics;
    for (Class<? extends Topic> topic : topics) {
      Stream.of(topic.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
          .filter(method -> method.getParameterCount() == 0)
          .sorted(Comparator.comparing(Method::getName))
          .forEach(cases::add);
    }
  }

  /** Returns the name of each case, in the order in which they run. */
  List<String> names() {
    return cases.stream()
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .toList();
  }

  /** Writes and compiles the firmware, which tells {@code sink}, into {@code folder}. */
  void compile(Path folder, Class<? extends Sink> sink) throws IOException {
    Sources.compile(Map.of(FIRMWARE, source(sink)), folder);
  }

  /**
   * Returns the value of each case that was told, in order.
   *
   * @param words what the firmware stored
   */
  Map<String, Long> values(List<Integer> words) {
    List<String> names = names();
    Map<String, Long> values = new LinkedHashMap<>();
    for (int i = 0; i + 2 < words.size(); i += 3) {
      int number = words.get(i) ^ Results.BEGIN;
      values.put(
          names.get(number),
          words.get(i + 1) & 0xffffffffL | (long) words.get(i + 2) << Integer.SIZE);
    }
    return values;
  }

  private String source(Class<? extends Sink> sink) {
    StringBuilder text = new StringBuilder("package generated;\n\n");
    for (String name :
        List.of(
            "examples.language.device.Results",
            "kernel.Actor",
            "kernel.Firmware",
            "kernel.Priority",
            "kernel.Wiring",
            "time.Clock")) {
      text.append("import dev.cortado.").append(name).append(";\n");
    }
    text.append("\npublic final class Suite implements Firmware {\n");
    text.append("  public void wire(Wiring wiring) {\n");
    text.append("    Results.to(new ").append(sink.getName()).append("());\n");
    text.append("    wiring.actor(\"suite\", Priority.of(1), new Runner(wiring.clock(1000)));\n");
    text.append("  }\n\n  public static final class Runner extends Actor {\n");
    StringBuilder attach = new StringBuilder("\n    Runner(Clock clock) {\n");
    StringBuilder run = new StringBuilder("    public void run() {\n");
    StringBuilder calls = new StringBuilder();
    for (Class<? extends Topic> topic : topics) {
      String field = "the" + topic.getSimpleName();
      text.append("    private final ").append(topic.getName()).append(' ').append(field);
      text.append(" = new ").append(topic.getName()).append("();\n");
      attach.append("      ").append(field).append(".attach(clock);\n");
      run.append("      ").append(field).append("();\n");
      calls.append("    private void ").append(field).append("() {\n").append(calls(topic, field));
      calls.append("    }\n\n");
    }
    text.append(attach).append("    }\n\n").append(calls).append(run);
    return text.append("      Results.out(Results.END);\n    }\n  }\n}\n").toString();
  }

  private String calls(Class<? extends Topic> topic, String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      Method method = cases.get(i);
      if (method.getDeclaringClass() == topic) {
        String call = field + "." + method.getName() + "()";
        boolean truth = method.getReturnType() == boolean.class;
        text.append("      Results.begin(").append(i).append(");\n");
        text.append("      Results.out((long) (").append(truth ? call + " ? 1 : 0" : call);
        text.append("));\n");
      }
    }
    return text.toString();
  }
}
