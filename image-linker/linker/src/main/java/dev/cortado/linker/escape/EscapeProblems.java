package dev.cortado.linker.escape;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.Creation;
import dev.cortado.linker.flow.Escapes.Escape;
import dev.cortado.linker.flow.Heap;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.MethodState;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;

/** The words for what escapes: ids CRT0401, CRT0403 for text, and CRT0414. Host only. */
final class EscapeProblems {
  private static final String FIX =
      "make it while wiring and keep it in a field, take a message from a pool, or copy what it"
          + " holds into an object that is there already";
  private static final String TEXT_FIX =
      "keep text as byte[] made while wiring, and write numbers digit by digit";
  private static final String BOX_FIX =
      "keep numbers as what they are, in a field or in an array such as int[], not as objects";
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Character",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  private final Outliving outliving;

  EscapeProblems(Outliving outliving) {
    this.outliving = outliving;
  }

  Problem escape(Escape escape) {
    HeapObject object = outliving.flow().heap().object(escape.object());
    List<String> steps = new ArrayList<>();
    MethodState maker = pathTo(escape, object, steps);
    steps.add(place(escape) + " (" + escape.state().method().at(escape.at()) + ")");
    boolean text = object.type().equals("java/lang/String");
    return Problem.error(
        text ? "CRT0403" : "CRT0401",
        text
            ? "a string is built in device code"
            : "new " + name(object) + " in device code escapes",
        line(object, maker),
        "the device has no heap: an object that its code makes lives on the stack of a method, and"
            + " dies with it at the latest; this one is "
            + String.join(" > ", steps),
        text ? TEXT_FIX : BOXES.contains(object.type()) ? BOX_FIX : FIX);
  }

  /** Returns the application's line that makes the object, or has it made. */
  private static String line(HeapObject object, MethodState maker) {
    for (Creation.Stage stage : object.creation().stages()) {
      if (!stage.method().isForeign(stage.instruction())) {
        return stage.method().at(stage.instruction());
      }
    }
    return maker.userLine(object.creation().instruction());
  }

  Problem overlap(Overlaps.Overlap overlap) {
    MethodInfo method = overlap.state().method();
    String variable = variable(method, overlap.at(), overlap.local());
    return Problem.error(
        "CRT0414",
        "new " + name(overlap.object()) + " is made again while the one before is in use",
        overlap.state().userLine(overlap.at()),
        "an object that device code makes has one place for each instruction that makes it, but"
            + " here the loop comes back while "
            + (variable == null ? "another object" : "the variable " + variable)
            + " still leads to the one of the round before; reached by "
            + overlap.state().path(),
        "keep the values rather than the object, write new values into one object that is made"
            + " before the loop, or make as many as are needed while wiring");
  }

  static String name(HeapObject object) {
    String type = ClassCopies.original(object.type());
    String name =
        type.charAt(0) == '[' ? Type.getType(type).getClassName() : type.replace('/', '.');
    return name.contains("$$Lambda$") ? "lambda" : name;
  }

  private static String variable(MethodInfo method, AbstractInsnNode at, int local) {
    if (local == 0 && !method.isStatic()) {
      return "this";
    }
    List<LocalVariableNode> variables = method.node().localVariables;
    int position = method.node().instructions.indexOf(at);
    for (LocalVariableNode variable :
        variables == null ? List.<LocalVariableNode>of() : variables) {
      if (variable.index == local
          && method.node().instructions.indexOf(variable.start) <= position
          && position < method.node().instructions.indexOf(variable.end)) {
        return variable.name;
      }
    }
    return null;
  }

  private String place(Escape escape) {
    boolean isStatic = escape.holder() == Heap.STATIC;
    String holder = isStatic ? "" : " of " + outliving.flow().heap().describe(escape.holder());
    if (escape.at() instanceof FieldInsnNode field) {
      return isStatic
          ? "stored in static field " + field.owner.replace('/', '.') + "." + field.name
          : "stored in field " + field.name + holder;
    }
    return "stored in an element" + holder;
  }

  /** Tells how the object comes to the method that stores it; returns a state of its maker. */
  private MethodState pathTo(Escape escape, HeapObject object, List<String> steps) {
    Map<MethodState, MethodState> next = new HashMap<>();
    Deque<MethodState> open = new ArrayDeque<>(List.of(escape.state()));
    next.put(escape.state(), null);
    List<Creation.Stage> stages = object.creation().stages();
    MethodState from = escape.state();
    int stage = -1;
    while (!open.isEmpty()) {
      MethodState state = open.poll();
      stage = stageOf(state, stages);
      if (stage >= 0) {
        from = state;
        break;
      }
      if (comesIn(state, object.id())) {
        for (MethodState caller : state.callers().keySet()) {
          if (!next.containsKey(caller)) {
            next.put(caller, state);
            open.add(caller);
          }
        }
      }
    }
    int first = stages.size() > 1 && stages.get(0).method().isGenerated() ? 1 : 0;
    for (int i = first; i <= Math.max(stage, first); i++) {
      Creation.Stage part = stages.get(i);
      steps.add(
          (i == first ? "made in " : "handed back to ") + where(part.method(), part.instruction()));
    }
    for (MethodState state = from; next.get(state) != null; state = next.get(state)) {
      MethodState callee = next.get(state);
      steps.add(
          "passed to "
              + callee.method().key().display()
              + " ("
              + state.method().at(callee.callers().get(state))
              + ")");
    }
    return maker(stages.get(0), object);
  }

  private static String where(MethodInfo method, AbstractInsnNode at) {
    return method.key().display() + " (" + method.at(at) + ")";
  }

  private MethodState maker(Creation.Stage first, HeapObject object) {
    List<MethodState> states = outliving.states(first.method());
    for (MethodState state : states) {
      if (state.context() == object.creation().context()) {
        return state;
      }
    }
    return states.get(0);
  }

  private static int stageOf(MethodState state, List<Creation.Stage> stages) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).method() == state.method()) {
        return i;
      }
    }
    return -1;
  }

  private boolean comesIn(MethodState state, int object) {
    BitSet incoming = new BitSet();
    outliving.incoming(state, incoming);
    return incoming.get(object);
  }
}
