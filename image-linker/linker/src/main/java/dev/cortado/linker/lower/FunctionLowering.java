package dev.cortado.linker.lower;

import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.linker.weave.FrameShape;
import dev.cortado.linker.weave.SuspensionPoint;
import dev.cortado.linker.weave.Weaver;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Lowers one method. */
final class FunctionLowering {
  private final Lowering module;
  private final MethodInfo method;
  private final String symbol;
  private final boolean blocking;
  private final FrameShape shape;
  private final Emitter out = new Emitter();
  private final Map<LabelNode, String> labels = new HashMap<>();
  private Frame<BasicValue>[] frames;
  private Frame<BasicValue> frame;
  private int depth;
  private String at;
  private AbstractInsnNode current;

  /**
   * Makes the lowering of {@code method} to the function {@code symbol}.
   *
   * @param blocking whether it is for tasks, so that a wait is a call
   */
  FunctionLowering(Lowering module, MethodInfo method, String symbol, boolean blocking) {
    this.module = module;
    this.method = method;
    this.symbol = symbol;
    this.blocking = blocking;
    shape = blocking ? null : module.shape(method.key());
  }

  String lower() {
    try {
      frames = new Analyzer<>(new BasicInterpreter()).analyze(method.key().owner(), method.node());
    } catch (AnalyzerException e) {
      throw new LinkerBug(symbol + ": " + e.getMessage());
    }
    AbstractInsnNode[] code = method.node().instructions.toArray();
    at = method.at(code[0]);
    module.source(symbol, at);
    int line = Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
    int scope = module.debug().scope(method, symbol, line);
    DebugVariables variables = new DebugVariables(module.debug(), method, scope, line);
    String signature = parameters();
    if (shape != null) {
      new StateMachine(this).dispatch();
    }
    out.locate(module.debug().line(variables.scope(0), line));
    Instructions instructions = new Instructions(this);
    for (int i = 0; i < code.length; i++) {
      AbstractInsnNode instruction = code[i];
      if (!method.isReached(instruction)) {
        if (instruction.getOpcode() >= 0 && !out.terminated()) {
          out.end("unreachable");
        }
        continue;
      }
      if (instruction instanceof LabelNode label) {
        out.block(label(label));
        out.locate(module.debug().line(variables.scope(i), line));
      } else if (instruction instanceof LineNumberNode number) {
        line = number.line;
        out.locate(module.debug().line(variables.scope(i), line));
        at = at.substring(0, at.lastIndexOf(':') + 1) + number.line;
      } else if (instruction.getOpcode() >= 0) {
        frame = frames[i];
        depth = frame.getStackSize();
        current = instruction;
        instructions.lower(instruction);
      }
    }
    if (shape != null) {
      new StateMachine(this).exit();
    }
    return "define internal "
        + result(method.key()).text()
        + " @\""
        + symbol
        + "\"("
        + signature
        + ") #0 !dbg !"
        + scope
        + " {\n"
        + out.text(variables.declarations(out))
        + "}\n";
  }

  private String parameters() {
    List<String> signature = new ArrayList<>();
    List<String> descriptors = new ArrayList<>();
    if (!method.isStatic()) {
      descriptors.add("L" + method.key().owner() + ";");
    }
    for (Type type : Type.getArgumentTypes(method.key().descriptor())) {
      descriptors.add(type.getDescriptor());
    }
    int local = 0;
    for (int i = 0; i < descriptors.size(); i++) {
      String type = IrTypes.value(descriptors.get(i));
      char kind = IrTypes.kind(descriptors.get(i));
      signature.add(type + " %p" + i);
      FlowValue known = method.parameter(i);
      String constant = known == null ? null : constant(known);
      out.store(out.local(local, kind), type, constant == null ? "%p" + i : constant);
      local += kind == 'J' || kind == 'D' ? 2 : 1;
    }
    if (suspends(method.key())) {
      signature.add("ptr %frame");
    }
    if (module.suspending().asks(method.key())) {
      signature.add("ptr %me");
    }
    if (module.temporaries().isHanded(method.key())) {
      signature.add("ptr %made");
    }
    return String.join(", ", signature);
  }

  /** Returns whether the function that this one calls for {@code callee} can suspend. */
  boolean suspends(MethodKey callee) {
    return !blocking && module.suspending().suspends(callee);
  }

  /** Returns the parts of what the function gives that this one calls for {@code callee}. */
  ResultType result(MethodKey callee) {
    return module.result(callee, blocking);
  }

  /** Returns the symbol of the function that this one calls for {@code callee}. */
  String symbol(MethodKey callee) {
    return blocking ? module.symbolForTasks(callee) : callee.symbol();
  }

  boolean isBlocking() {
    return blocking;
  }

  /** Returns the operand of a value that is known at link time, or null. */
  String constant(FlowValue value) {
    if (value.constant() != null) {
      return value.constant().toString();
    }
    if (value.isNull()) {
      return "null";
    }
    return value.only() >= 0 ? module.heap().reference(value.only()) : null;
  }

  /** Returns a label's block. */
  String label(LabelNode label) {
    return labels.computeIfAbsent(label, key -> "L" + labels.size());
  }

  void push(String value, char kind) {
    out.store(out.slot(depth++, kind), IrTypes.kindType(kind), value);
  }

  String pop(char kind) {
    return out.value("load " + IrTypes.kindType(kind) + ", ptr " + out.slot(--depth, kind));
  }

  /** Returns the kind of the operand that lies {@code below} places under the top, at entry. */
  char kindBelow(int below) {
    return Weaver.kind(frame.getStack(frame.getStackSize() - 1 - below));
  }

  int sizeBelow(int below) {
    return frame.getStack(frame.getStackSize() - 1 - below).getSize();
  }

  int depth() {
    return depth;
  }

  void depth(int newDepth) {
    depth = newDepth;
  }

  Emitter out() {
    return out;
  }

  Lowering module() {
    return module;
  }

  MethodInfo method() {
    return method;
  }

  FrameShape shape() {
    return shape;
  }

  String symbol() {
    return symbol;
  }

  String at() {
    return at;
  }

  /** Returns the instruction that is being lowered. */
  AbstractInsnNode current() {
    return current;
  }

  SuspensionPoint point(AbstractInsnNode instruction) {
    return shape == null ? null : shape.points().get(instruction);
  }
}
