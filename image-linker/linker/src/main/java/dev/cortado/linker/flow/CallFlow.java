package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.ClassMethods;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodCopies;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.PlatformClasses;
import dev.cortado.linker.world.UnusableClassError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Calls: which methods run, what goes in and what comes back. */
final class CallFlow {
  /** What a call gives: a value (null if its type says all) and whether it ever completes. */
  record Outcome(FlowValue value, boolean completes) {
    static final Outcome VOID = new Outcome(null, true);
    static final Outcome NEVER = new Outcome(null, false);

    /** Returns what is given where it may be this or that. */
    Outcome or(Outcome other) {
      FlowValue either =
          value == null || other.value == null
              ? value == null ? other.value : value
              : value.merge(other.value);
      return new Outcome(either, completes || other.completes);
    }
  }

  private static final String MACHINE = "dev/cortado/machine/";

  private final FlowAnalysis analysis;
  private ObjectSet thrown = ObjectSet.EMPTY;
  private final ArrayFlow arrays;
  private final Contents contents;
  private final Apart apart;

  CallFlow(FlowAnalysis analysis) {
    this.analysis = analysis;
    apart = new Apart(analysis.classes());
    arrays = new ArrayFlow(analysis);
    contents = new Contents(analysis.heap());
  }

  /** Returns what the callees of the last call throw. */
  ObjectSet thrown() {
    return thrown;
  }

  Outcome call(
      MethodState state, MethodInsnNode call, List<? extends FlowValue> values, Site site) {
    thrown = ObjectSet.EMPTY;
    try {
      return follow(state, call, values, site);
    } catch (UnusableClassError e) {
      analysis.report(FlowProblems.unusable(state, call, e.problem()));
      return Outcome.VOID;
    }
  }

  private Outcome follow(
      MethodState state, MethodInsnNode call, List<? extends FlowValue> values, Site site) {
    if (call.owner.startsWith(MACHINE)) {
      Outcome outcome = intrinsic(state, call, values, site);
      if (outcome != null) {
        return outcome;
      }
    }
    if (FloatingPointCalls.isBuiltIn(call) || analysis.isRefused(call)) {
      return Outcome.VOID;
    }
    if (ArrayFlow.isCopy(call.owner, call.name)) {
      return copy(state, call, values, site);
    }
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      MethodKey target = FloatingPointCalls.target(call);
      MethodKey key =
          analysis.classes().resolve(target.owner(), target.name(), target.descriptor());
      return enterWired(state, call, analysis.heap().initializing(key), null, values, site);
    }
    FlowValue receiver = values.get(0);
    site.onReceiver(receiver);
    if (receiver.kind() == 'T') {
      return Outcome.VOID;
    }
    if (!receiver.isReference() || receiver.objects().isEmpty()) {
      return receiver.isRefused() ? Outcome.VOID : Outcome.NEVER;
    }
    if (!ClassMethods.isGetClass(call.name, call.desc)
        && (call.getOpcode() == Opcodes.INVOKESPECIAL || isPrivate(call))) {
      MethodKey key = analysis.classes().resolve(call.owner, call.name, call.desc);
      if (call.getOpcode() == Opcodes.INVOKESPECIAL
          || receiver.objects().filter(this::isOfHeir).isEmpty()) {
        MethodKey own = ObjectCopies.own(analysis.heap(), key, receiver.objects());
        return enterEach(state, call, own, receiver.objects(), values, site);
      }
    }
    if (ClassMethods.isGetClass(call.name, call.desc)) {
      FlowValue known = arrays.classOf(receiver);
      if (known != null) {
        site.onResult(known);
        return new Outcome(known, true);
      }
    }
    if (arrays.isClone(call, receiver)) {
      return new Outcome(arrays.clone(state, call, receiver, site), true);
    }
    return virtual(state, call, receiver, values, site);
  }

  private boolean isOfHeir(int id) {
    return ClassCopies.isHeir(analysis.heap().object(id).type());
  }

  private Outcome copy(
      MethodState state, MethodInsnNode call, List<? extends FlowValue> values, Site site) {
    for (int i = 0; i <= ArrayFlow.COPIED_TO; i += ArrayFlow.COPIED_TO) {
      if (values.get(i).isReference() && values.get(i).objects().isEmpty()) {
        return values.get(i).isRefused() ? Outcome.VOID : Outcome.NEVER;
      }
    }
    MethodKey key = arrays.copy(values);
    if (key == null) {
      analysis.report(FlowProblems.mixedArrays(state, call));
      return Outcome.VOID;
    }
    return enterWired(state, call, key, null, values, site);
  }

  /** Returns whether the call's method is private: no other is selected (JVMS 6.5). */
  private boolean isPrivate(MethodInsnNode call) {
    MethodNode declared =
        analysis.classes().method(new MethodKey(call.owner, call.name, call.desc));
    return declared != null && (declared.access & Opcodes.ACC_PRIVATE) != 0;
  }

  private Outcome virtual(
      MethodState state,
      MethodInsnNode call,
      FlowValue receiver,
      List<? extends FlowValue> values,
      Site site) {
    Map<Optional<MethodKey>, ObjectSet> targets =
        receiver.objects().groupBy(id -> Optional.ofNullable(target(id, call)));
    ObjectSet without = targets.remove(Optional.<MethodKey>empty());
    if (without != null) {
      Finding finding =
          ClassMethods.isGetClass(call.name, call.desc)
              ? FlowProblems.arrayClass(state, call)
              : without.filter(analysis.heap()::isMadeByJvm).isEmpty()
                  ? withoutBody(state, call)
                  : FlowProblems.classOfJvm(state, call, display(call));
      analysis.report(finding.about(without));
    }
    Outcome outcome = Outcome.NEVER;
    for (Map.Entry<Optional<MethodKey>, ObjectSet> target : targets.entrySet()) {
      MethodKey key = target.getKey().orElseThrow();
      outcome = outcome.or(enterEach(state, call, key, target.getValue(), values, site));
    }
    return outcome;
  }

  /**
   * Enters a method with its wired receivers together, and with each other one by itself; so also
   * with each of a few receivers where the method's states are told apart by these.
   */
  private Outcome enterEach(
      MethodState state,
      MethodInsnNode call,
      MethodKey key,
      ObjectSet receivers,
      List<? extends FlowValue> values,
      Site site) {
    boolean each =
        key != null
            && apart.parameter(key) == 0
            && Apart.tells(FlowValue.reference(receivers, false));
    if (!receivers.hasTemporaries() && !each) {
      return enterWired(state, call, key, FlowValue.reference(receivers, false), values, site);
    }
    ObjectSet wired = receivers.filter(id -> !each && !analysis.heap().isTemporary(id));
    Outcome[] outcome = {
      wired.isEmpty()
          ? Outcome.NEVER
          : enterWired(state, call, key, FlowValue.reference(wired, false), values, site)
    };
    receivers.forEach(
        id -> {
          if (!wired.contains(id)) {
            FlowValue self = FlowValue.reference(analysis.heap().object(id).asSet(), false);
            outcome[0] = outcome[0].or(enter(state, call, key, self, id, values, site));
          }
        });
    return outcome[0];
  }

  /**
   * Enters a method with each object of the parameter that tells its states apart, if one does;
   * with what device code makes apart from what is wired.
   */
  private Outcome enterWired(
      MethodState state,
      MethodInsnNode call,
      MethodKey key,
      FlowValue receiver,
      List<? extends FlowValue> values,
      Site site) {
    Apart.Split split =
        key == null ? null : apart.split(analysis.heap(), key, receiver == null ? 0 : 1, values);
    if (split == null) {
      return enter(state, call, key, receiver, -1, values, site);
    }
    ObjectSet together = split.together();
    Outcome[] outcome = {
      together.isEmpty()
          ? Outcome.NEVER
          : enter(state, call, key, receiver, -1, split.of(values, together), site)
    };
    split
        .each()
        .forEach(
            id -> {
              List<FlowValue> some = split.of(values, analysis.heap().object(id).asSet());
              outcome[0] = outcome[0].or(enter(state, call, key, receiver, id, some, site));
            });
    return outcome[0];
  }

  /** Returns the method that {@code call} runs on an object, or null if it has no body. */
  private MethodKey target(int id, MethodInsnNode call) {
    HeapObject object = analysis.heap().object(id);
    if (object.isArray() && ClassMethods.isGetClass(call.name, call.desc)) {
      return null; // what arrays are is not known at run time
    }
    String type = object.isArray() ? "java/lang/Object" : object.type();
    if (isPrivate(call) && !ClassCopies.original(type).equals(call.owner)) {
      type = call.owner; // an heir's private methods are its class's, a subclass's are not
    }
    MethodKey found = analysis.classes().resolve(type, call.name, call.desc);
    return found == null ? null : MethodCopies.inherited(found, object.type());
  }

  /**
   * Enters a method.
   *
   * @param told the object that tells the method's states apart, or -1
   */
  private Outcome enter(
      MethodState state,
      MethodInsnNode call,
      MethodKey key,
      FlowValue receiver,
      int told,
      List<? extends FlowValue> values,
      Site site) {
    if (key == null) {
      analysis.report(withoutBody(state, call));
      return Outcome.VOID;
    }
    MethodState target = analysis.state(state.context, key, told, state, call);
    if (target == null) {
      if (!analysis.causeTexts().note(state, call)) {
        Finding finding =
            key.owner().equals(ClassPool.THROWABLE)
                ? FlowProblems.exceptionText(state, call, display(call))
                : FlowProblems.nativeMethod(state, call, display(call));
        analysis.report(receiver == null ? finding : finding.about(receiver.objects()));
      }
      return Outcome.VOID;
    }
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    site.onTarget(key, isStatic || receiver == null ? ObjectSet.EMPTY : receiver.objects());
    target.callers.putIfAbsent(state, call);
    boolean news = false;
    for (int i = 0; i < values.size(); i++) {
      news |= target.widen(i, i == 0 && receiver != null ? receiver : values.get(i));
    }
    if (news) {
      analysis.enqueue(target);
    }
    if (receiver != null) {
      analysis.enqueueAll(contents.put(key, receiver.objects(), values));
    }
    analysis.exceptions().offer(state, call, target);
    thrown = thrown.union(target.thrown);
    if (!target.returned) {
      return PlatformClasses.contain(key.owner()) ? behindRefused(state) : Outcome.NEVER;
    }
    FlowValue result =
        receiver == null
            ? target.result
            : contents.given(state, key, receiver.objects(), target.result);
    if (result == null) {
      return new Outcome(null, true);
    }
    site.onResult(result);
    return result.equals(FlowValue.NOTHING) ? behindRefused(state) : new Outcome(result, true);
  }

  /** Says how an application's call ends that never returns for what is wrong behind it. */
  private Outcome behindRefused(MethodState state) {
    return analysis.looksOn(state) ? Outcome.VOID : Outcome.NEVER;
  }

  private Finding withoutBody(MethodState state, MethodInsnNode call) {
    return analysis.classes().declares(call.owner, call.name, call.desc)
        ? FlowProblems.nativeMethod(state, call, display(call))
        : FlowProblems.unknownMember(state, call, analysis.classes(), call.owner, call.name);
  }

  /** A task that waits calls the task switch. */
  private void block(MethodState state, MethodInsnNode call) {
    MethodState block = analysis.state(state.context, TaskCode.BLOCK, -1, state, call);
    block.callers.putIfAbsent(state, call);
    if (block.widen(0, analysis.taskSwitch())) {
      analysis.enqueue(block);
    }
  }

  private static String display(MethodInsnNode call) {
    return call.owner.replace('/', '.') + "." + call.name;
  }

  /** Handles what has no Java body on the device; null for plain methods. */
  private Outcome intrinsic(
      MethodState state, MethodInsnNode call, List<? extends FlowValue> values, Site site) {
    switch (call.owner.substring(MACHINE.length()) + "." + call.name) {
      case "Suspension.current":
        if (!state.context.isActivity()) {
          analysis.report(FlowProblems.suspension(state, call));
          return analysis.looksOn(state)
              ? new Outcome(analysis.anyActivity(), true)
              : Outcome.NEVER;
        }
        FlowValue current =
            analysis.heap().reference(state.context.receiver(), state.context.name());
        site.onResult(current);
        return new Outcome(current, true);
      case "Suspension.currentOrNull":
        FlowValue runs =
            state.context.kind() == EntryContext.Kind.ACTOR
                ? analysis.heap().reference(state.context.receiver(), state.context.name())
                : FlowValue.NULL;
        site.onResult(runs);
        return new Outcome(runs, true);
      case "ArrayParts.like":
        return new Outcome(arrays.like(state, call, values.get(0), values.get(1)), true);
      case "WiredFields.hold":
        FlowValue never = FlowValue.constant(0);
        site.onResult(never);
        return new Outcome(never, true);
      case "Suspension.suspend":
        if (state.context.kind() == EntryContext.Kind.TASK) {
          block(state, call);
        } else if (!state.context.isActivity()) {
          analysis.report(FlowProblems.suspension(state, call));
        }
        return Outcome.VOID;
      case "Suspension.resume":
        site.onReceiver(values.get(0));
        return Outcome.VOID;
      case "Proved.nonNull":
        site.onReceiver(values.get(0));
        return values.get(0).isReference() && values.get(0).nonNull().equals(FlowValue.NOTHING)
            ? Outcome.NEVER
            : new Outcome(values.get(0).nonNull(), true);
      case "Panic.stop", "Cpu.startFrom":
        return Outcome.NEVER;
      case "Cpu.disableInterrupts",
      "Cpu.enableInterrupts",
      "Cpu.mask",
      "Cpu.unmask",
      "Cpu.waitForInterrupt",
      "Cpu.dataSynchronizationBarrier",
      "Cpu.instructionSynchronizationBarrier",
      "Cpu.sendEvent",
      "Cpu.pass",
      "Memory.store8",
      "Memory.store16",
      "Memory.store32":
        return Outcome.VOID;
      case "Memory.load8",
      "Memory.load16",
      "Memory.load32",
      "Cpu.faultFrame",
      "SecondCore.vectorTable",
      "SecondCore.stackTop",
      "SecondCore.entry",
      "Panic.raisedAt",
      "Panic.raisedKind":
        return new Outcome(FlowValue.INT, true);
      default:
        return null;
    }
  }
}
