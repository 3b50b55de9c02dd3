package dev.cortado.linker.weave;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.flow.StackSources;
import dev.cortado.linker.weave.SuspensionPoint.Receiver;
import dev.cortado.linker.weave.SuspensionPoint.Spill;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Computes the frames of all suspending methods, callees first. Host only. */
public final class Weaver {
  private final Suspending suspending;
  private final FlowAnalysis flow;
  private final Function<MethodKey, Kept> kept;
  private final boolean forDebugger;
  private final Map<MethodKey, FrameShape> shapes = new LinkedHashMap<>();
  private final Map<MethodKey, Set<MethodKey>> callees = new HashMap<>();
  private final Set<MethodKey> overlaid = new HashSet<>();
  private final Set<MethodKey> roots = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Weaver(Suspending suspending, Function<MethodKey, Kept> kept, boolean forDebugger) {
    this.suspending = suspending;
    this.kept = kept;
    this.forDebugger = forDebugger;
    flow = suspending.flow();
  }

  /** The frames by method, and what is wrong. */
  public record Result(Map<MethodKey, FrameShape> shapes, List<Problem> problems) {}

  /**
   * Computes the frames; recursion must have been refused before.
   *
   * @param kept what the frame of a method has to keep for the objects that the method makes
   * @param forDebugger whether frames also keep variables that only a debugger reads again
   */
  public static Result weave(
      Suspending suspending, Function<MethodKey, Kept> kept, boolean forDebugger) {
    Weaver weaver = new Weaver(suspending, kept, forDebugger);
    weaver.run();
    return new Result(weaver.shapes, weaver.problems);
  }

  private void run() {
    flow.entries().keySet().stream()
        .filter(entry -> entry.kind() == EntryContext.Kind.ACTOR)
        .forEach(entry -> roots.add(entry.method()));
    List<MethodInfo> methods =
        flow.methods().stream().filter(method -> suspending.isWoven(method.key())).toList();
    methods.forEach(method -> callees.put(method.key(), callees(method)));
    for (MethodInfo method : methods) {
      if (callees.get(method.key()).size() > 1) {
        markOverlaid(method.key());
      }
    }
    methods.forEach(this::shape);
  }

  private void markOverlaid(MethodKey method) {
    for (MethodKey callee : callees.getOrDefault(method, Set.of())) {
      if (overlaid.add(callee)) {
        markOverlaid(callee);
      }
    }
  }

  private Set<MethodKey> callees(MethodInfo method) {
    Set<MethodKey> found = new TreeSet<>();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof MethodInsnNode call
          && method.isReached(call)
          && suspending.suspends(method, call)
          && method.site(call) != null) {
        found.addAll(method.site(call).targets().keySet());
      }
    }
    return found;
  }

  private FrameShape shape(MethodInfo method) {
    FrameShape known = shapes.get(method.key());
    if (known != null) {
      return known;
    }
    try {
      FrameShape shape = new Method(method).shape();
      shapes.put(method.key(), shape);
      return shape;
    } catch (AnalyzerException e) {
      throw new LinkerBug(method.key().symbol() + ": " + e.getMessage());
    }
  }

  /** One method under the loom. */
  private final class Method {
    private final MethodInfo method;
    private final Liveness liveness;
    private final Frame<BasicValue>[] types;
    private final Frame<SourceValue>[] sources;
    private int offset = 1;
    private int lastState;

    Method(MethodInfo method) throws AnalyzerException {
      this.method = method;
      liveness = new Liveness(method);
      types = new Analyzer<>(new BasicInterpreter()).analyze(method.key().owner(), method.node());
      sources = StackSources.of(method);
    }

    FrameShape shape() {
      Map<AbstractInsnNode, SuspensionPoint> points = new LinkedHashMap<>();
      int childBytes = 0;
      int childAlignment = 1;
      int largest = 1;
      for (AbstractInsnNode instruction : method.node().instructions) {
        if (instruction instanceof MethodInsnNode call
            && method.isReached(call)
            && suspending.suspends(method, call)) {
          SuspensionPoint point = point(call);
          points.put(call, point);
          for (Spill spill : point.spills()) {
            largest = Math.max(largest, spill.offset() + spill.sizeBytes());
          }
          Site site = method.site(call);
          for (MethodKey target : site == null ? Set.<MethodKey>of() : site.targets().keySet()) {
            FrameShape callee = Weaver.this.shape(flow.method(target));
            childBytes = Math.max(childBytes, callee.sizeBytes());
            childAlignment = Math.max(childAlignment, callee.alignment());
          }
        }
      }
      boolean ends = roots.contains(method.key()) && returns();
      int endState = ends ? ++lastState : 0;
      boolean hasState = lastState > 0;
      boolean spilled = largest > 1;
      Kept objects = kept.apply(method.key());
      int alignment = Math.max(spilled ? 4 : 1, childAlignment);
      int own = spilled ? largest : hasState ? 1 : 0;
      int keptOffset = own;
      if (objects.sizeBytes() > 0) {
        alignment = Math.max(alignment, objects.alignment());
        keptOffset = roundUp(own, objects.alignment());
        own = keptOffset + objects.sizeBytes();
      }
      int childOffset = roundUp(own, childAlignment);
      return new FrameShape(
          points, endState, hasState, keptOffset, childOffset, childOffset + childBytes, alignment);
    }

    private static int roundUp(int value, int step) {
      return (value + step - 1) / step * step;
    }

    private boolean returns() {
      for (AbstractInsnNode instruction : method.node().instructions) {
        if (instruction.getOpcode() == Opcodes.RETURN && method.isReached(instruction)) {
          return true;
        }
      }
      return false;
    }

    private SuspensionPoint point(MethodInsnNode call) {
      boolean bare = Suspending.isBare(call);
      boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
      int position = method.node().instructions.indexOf(call);
      Frame<BasicValue> frame = types[position];
      int arguments = Type.getArgumentTypes(call.desc).length;
      int depth = frame.getStackSize() - arguments - (isStatic ? 0 : 1);
      boolean clears =
          !bare
              && calleeBytes(call) > 0
              && (overlaid.contains(method.key()) || callees.get(method.key()).size() > 1);
      List<FieldInsnNode> chain = new ArrayList<>();
      Receiver receiver = Receiver.NONE;
      if (!isStatic) {
        Site site = method.site(call);
        if (site.receiver().only() >= 0) {
          receiver = Receiver.CONSTANT;
        } else {
          boolean found = chain(sources[position].getStack(depth), chain);
          receiver = found ? Receiver.CHAIN : Receiver.SPILLED;
        }
      }
      offset = 4;
      List<Spill> spills = spills(call, frame, depth, receiver);
      boolean restarts =
          spills.isEmpty()
              && depth == 0
              && arguments == 0
              && !clears
              && noLiveParameters()
              && (bare ? comesBackToStart(call) : isAtStart(call, receiver, chain));
      int state = restarts ? 0 : ++lastState;
      return new SuspensionPoint(call, bare, state, spills, receiver, chain, clears);
    }

    private int calleeBytes(MethodInsnNode call) {
      Site site = method.site(call);
      return site == null
          ? 0
          : site.targets().keySet().stream()
              .mapToInt(target -> Weaver.this.shape(flow.method(target)).sizeBytes())
              .max()
              .orElse(0);
    }

    private List<Spill> spills(
        MethodInsnNode call, Frame<BasicValue> frame, int depth, Receiver receiver) {
      List<Spill> spills = new ArrayList<>();
      Site site = method.site(call);
      BitSet live = liveness.after(call);
      if (forDebugger && method.node().localVariables != null) {
        method.node().localVariables.stream()
            .filter(variable -> isShown(variable, call, site))
            .forEach(variable -> live.set(variable.index));
      }
      for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
        BasicValue value = frame.getLocal(local);
        boolean isThis = local == 0 && !method.isStatic();
        FlowValue known = site == null ? null : site.local(local);
        if (!isThis && value.getType() != null && !isKnown(known)) {
          spills.add(spill(Spill.Place.LOCAL, local, kind(value)));
        }
      }
      for (int entry = 0; entry < depth; entry++) {
        if (!isKnown(site == null ? null : site.operand(entry))) {
          spills.add(spill(Spill.Place.STACK, entry, kind(frame.getStack(entry))));
        }
      }
      if (receiver == Receiver.SPILLED) {
        spills.add(spill(Spill.Place.RECEIVER, 0, 'A'));
      }
      return spills;
    }

    /**
     * Whether a debugger shows the variable at {@code call}, and its value is a good one there.
     * What refers to an object that device code makes is not, unless the code reads it again.
     */
    private boolean isShown(LocalVariableNode variable, MethodInsnNode call, Site site) {
      InsnList code = method.node().instructions;
      int position = code.indexOf(call);
      FlowValue known = site == null ? null : site.local(variable.index);
      boolean isReference = Type.getType(variable.desc).getSort() >= Type.ARRAY;
      return code.indexOf(variable.start) <= position
          && position < code.indexOf(variable.end)
          && (!isReference
              || known != null && known.isReference() && !known.objects().hasTemporaries());
    }

    private Spill spill(Spill.Place place, int index, char kind) {
      Spill spill = new Spill(place, index, kind, offset);
      offset += spill.sizeBytes();
      return spill;
    }

    private boolean noLiveParameters() {
      BitSet live = (BitSet) liveness.before(method.node().instructions.getFirst()).clone();
      if (!method.isStatic()) {
        live.clear(0);
      }
      return live.isEmpty();
    }

    private AbstractInsnNode real(AbstractInsnNode from) {
      AbstractInsnNode current = from;
      for (int steps = 0; current != null && steps < 1000; steps++) {
        if (current.getOpcode() == Opcodes.GOTO) {
          current = ((JumpInsnNode) current).label;
        } else if (current.getOpcode() < 0 || current.getOpcode() == Opcodes.NOP) {
          current = current.getNext();
        } else {
          return current;
        }
      }
      return null;
    }

    private boolean comesBackToStart(MethodInsnNode call) {
      return real(call.getNext()) == real(method.node().instructions.getFirst());
    }

    /** Whether nothing but the loading of the receiver precedes the call. */
    private boolean isAtStart(MethodInsnNode call, Receiver receiver, List<FieldInsnNode> chain) {
      AbstractInsnNode current = real(method.node().instructions.getFirst());
      while (current != call) {
        boolean loads =
            current instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD
                || current instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.GETFIELD
                    && neverWritten(field);
        if (!loads || receiver == Receiver.SPILLED) {
          return false;
        }
        current = real(current.getNext());
      }
      return true;
    }

    private boolean neverWritten(FieldInsnNode field) {
      FieldKey key = flow.classes().field(field.owner, field.name, field.desc);
      return key != null
          && !flow.heap().field(key).written()
          && !flow.heap().field(key).writtenOnTemporaries();
    }

    /** Finds the never-written fields that lead from this to the value. */
    private boolean chain(SourceValue value, List<FieldInsnNode> chain) {
      if (value.insns.size() != 1 || method.isStatic()) {
        return false;
      }
      AbstractInsnNode source = value.insns.iterator().next();
      if (source instanceof VarInsnNode load) {
        return load.getOpcode() == Opcodes.ALOAD && load.var == 0;
      }
      if (source instanceof FieldInsnNode field
          && field.getOpcode() == Opcodes.GETFIELD
          && neverWritten(field)) {
        Frame<SourceValue> frame = sources[method.node().instructions.indexOf(source)];
        if (chain(frame.getStack(frame.getStackSize() - 1), chain)) {
          chain.add(field);
          return true;
        }
      }
      return false;
    }
  }

  /** Returns whether a value needs no spill, since coming back can tell it anew. */
  public static boolean isKnown(FlowValue value) {
    return value != null && (value.only() >= 0 || value.constant() != null);
  }

  /** Returns I, J, F, D or A. */
  public static char kind(BasicValue value) {
    Type type = value.getType();
    if (type == null) {
      return 'A';
    }
    return switch (type.getSort()) {
      case Type.LONG -> 'J';
      case Type.FLOAT -> 'F';
      case Type.DOUBLE -> 'D';
      case Type.OBJECT, Type.ARRAY -> 'A';
      default -> 'I';
    };
  }
}
