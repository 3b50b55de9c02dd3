package dev.cortado.linker.lower;

import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.flow.TaskCode;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.weave.SuspensionPoint;
import dev.cortado.linker.world.ClassMethods;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Lowers calls: plain, virtual and suspending ones; the processor's own go to {@link Intrinsics}.
 */
final class Calls {
  private final FunctionLowering function;
  private final Emitter out;
  private final Lowering module;
  private final MemoryAccess memory;
  private final Intrinsics intrinsics;
  private final Unwinding unwinding;
  private final ObjectCreation creation;
  private final FloatingPoint floatingPoint;

  Calls(FunctionLowering function) {
    this.function = function;
    out = function.out();
    module = function.module();
    memory = new MemoryAccess(function);
    intrinsics = new Intrinsics(function);
    unwinding = new Unwinding(function);
    creation = new ObjectCreation(function);
    floatingPoint = new FloatingPoint(function);
  }

  void lower(MethodInsnNode call) {
    Site site = function.method().site(call);
    SuspensionPoint point = function.point(call);
    if (point != null && point.bare()) {
      StateMachine machine = new StateMachine(function);
      machine.leave(point);
      if (!point.restarts()) {
        machine.comeBack(point);
      }
      return;
    }
    if (function.isBlocking() && Suspending.isBare(call)) {
      out.add("call void @\"" + TaskCode.BLOCK.symbol() + "\"(ptr " + taskSwitch() + ")");
      module.calls(function.symbol(), TaskCode.BLOCK.symbol());
      return;
    }
    if (Usage.isResume(call)) {
      resume(site);
      return;
    }
    if (intrinsics.lower(call) || floatingPoint.lower(call)) {
      return;
    }
    Type[] types = Type.getArgumentTypes(call.desc);
    List<String> arguments = new ArrayList<>();
    for (int i = types.length - 1; i >= 0; i--) {
      String descriptor = types[i].getDescriptor();
      String value = function.pop(IrTypes.kind(descriptor));
      arguments.add(0, IrTypes.value(descriptor) + " " + value);
    }
    String receiver = null;
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      receiver = function.pop('A');
      if (isThrowable(site)) {
        pushNothing(call);
        return;
      }
      memory.checkNull(receiver, site.receiver());
      creation.begin(call, receiver);
    }
    if (site.targets().isEmpty() && creation.copy(call, receiver)) {
      return;
    }
    if (site.targets().isEmpty() && ClassMethods.isGetClass(call.name, call.desc)) {
      function.push(function.constant(site.result()), 'A');
      return;
    }
    if (site.targets().isEmpty()) {
      out.end("unreachable");
      pushNothing(call);
      return;
    }
    if (point != null) {
      suspending(call, site, point, receiver, arguments);
    } else {
      ResultType type = resultType(call, site, false);
      String result = dispatch(call, site, receiver, arguments, null, type);
      if (type.throwing()) {
        unwinding.check(type.thrown(out, result), site.thrown());
      }
      pushResult(call, type, result);
    }
  }

  private void pushResult(MethodInsnNode call, ResultType type, String result) {
    if (type.plain() != null) {
      char kind = IrTypes.kind(Type.getReturnType(call.desc).getDescriptor());
      function.push(type.value(out, result), kind);
    }
  }

  private static boolean isThrowable(Site site) {
    return site == null || site.receiver() != null && site.receiver().kind() == 'T';
  }

  private void pushNothing(MethodInsnNode call) {
    Type type = Type.getReturnType(call.desc);
    if (type.getSort() != Type.VOID) {
      char kind = IrTypes.kind(type.getDescriptor());
      function.push(kind == 'A' ? "null" : kind == 'I' || kind == 'J' ? "0" : "0.0", kind);
    }
  }

  /** Calls the method that the receiver's object has; returns its result, null for void. */
  private String dispatch(
      MethodInsnNode call,
      Site site,
      String receiver,
      List<String> arguments,
      String frame,
      ResultType common) {
    Map<MethodKey, ObjectSet> targets = site.targets();
    List<String> names = new ArrayList<>(receiver == null ? List.of() : List.of(receiver));
    arguments.forEach(argument -> names.add(argument.substring(argument.indexOf(' ') + 1)));
    String made = creation.placeFor(call, names);
    if (targets.size() == 1) {
      MethodKey target = targets.keySet().iterator().next();
      String value = call(target, site.receiver(), receiver, arguments, frame, made);
      return widen(common, target, value);
    }
    String end = out.newBlock("called");
    String result = null;
    int left = targets.size();
    FlowValue known = site.receiver().nonNull();
    String type = common.text().equals("void") ? null : common.text();
    for (Map.Entry<MethodKey, ObjectSet> target : targets.entrySet()) {
      String next = null;
      if (--left > 0) {
        String yes = out.newBlock("is");
        next = out.newBlock("not");
        out.branch(memory.isOneOf(receiver, target.getValue(), known), yes, next);
        out.block(yes);
      }
      String value = call(target.getKey(), null, receiver, arguments, frame, made);
      if (type != null) {
        result = out.variable("result" + (frame != null ? "s" : "") + type.hashCode(), type);
        out.store(result, type, widen(common, target.getKey(), value));
      }
      out.jump(end);
      if (next != null) {
        out.block(next);
      }
    }
    out.block(end);
    return type == null ? null : out.value("load " + type + ", ptr " + result);
  }

  /** Returns what a call of the site gives: all that one of its targets gives. */
  private ResultType resultType(MethodInsnNode call, Site site, boolean suspends) {
    boolean throwing =
        site.targets().keySet().stream().anyMatch(target -> function.result(target).throwing());
    return ResultType.of(call.desc, suspends, throwing);
  }

  /** A target that never suspends completes at once, one that never throws throws null. */
  private String widen(ResultType common, MethodKey target, String value) {
    return common.text().equals("void") ? null : common.widen(out, function.result(target), value);
  }

  private String call(
      MethodKey target,
      FlowValue known,
      String receiver,
      List<String> arguments,
      String frame,
      String made) {
    List<String> operands = new ArrayList<>();
    if (receiver != null) {
      operands.add("ptr " + receiver);
    }
    operands.addAll(arguments);
    if (function.suspends(target)) {
      operands.add("ptr " + frame);
    }
    if (module.suspending().asks(target)) {
      operands.add("ptr %me");
    }
    if (module.temporaries().isHanded(target)) {
      operands.add("ptr " + made);
    }
    module.calls(function.symbol(), function.symbol(target));
    String returned = function.result(target).text();
    String text =
        "call "
            + returned
            + " @\""
            + function.symbol(target)
            + "\"("
            + String.join(", ", operands)
            + ")"
            + module.hotCalls().attributes(target, known);
    if (returned.equals("void")) {
      out.add(text);
      return null;
    }
    return out.value(text);
  }

  private String taskSwitch() {
    return module.heap().reference(module.flow().taskSwitch().only());
  }

  private void suspending(
      MethodInsnNode call,
      Site site,
      SuspensionPoint point,
      String receiver,
      List<String> arguments) {
    StateMachine machine = new StateMachine(function);
    String block = out.newBlock("call");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String type = arguments.get(i).substring(0, arguments.get(i).indexOf(' '));
      String variable = out.variable("argument" + point.state() + "x" + i, type);
      out.store(variable, type, arguments.get(i).substring(type.length() + 1));
      kept.add(type + " " + variable);
    }
    String self = receiver == null ? null : out.variable("receiver", "ptr");
    if (self != null) {
      out.store(self, "ptr", receiver);
    }
    if (point.clearsCallee()) {
      out.add("store i8 0, ptr " + machine.child());
    }
    if (!point.restarts()) {
      out.jump(block);
      machine.comeBack(point);
      restoreReceiver(site, point, self);
      for (String argument : kept) {
        String type = argument.substring(0, argument.indexOf(' '));
        out.store(argument.substring(type.length() + 1), type, "poison");
      }
    }
    out.block(block);
    List<String> operands = new ArrayList<>();
    for (String argument : kept) {
      String type = argument.substring(0, argument.indexOf(' '));
      operands.add(
          type
              + " "
              + out.value("load " + type + ", ptr " + argument.substring(type.length() + 1)));
    }
    String target = self == null ? null : out.value("load ptr, ptr " + self);
    ResultType type = resultType(call, site, true);
    String result = dispatch(call, site, target, operands, machine.child(), type);
    String done = type.completed(out, result);
    String completed = out.newBlock("completed");
    String left = out.newBlock("suspended");
    out.branch(done, completed, left);
    out.block(left);
    machine.leave(point);
    out.block(completed);
    if (type.throwing()) {
      unwinding.check(type.thrown(out, result), site.thrown());
    }
    pushResult(call, type, result);
  }

  private void restoreReceiver(Site site, SuspensionPoint point, String self) {
    switch (point.receiver()) {
      case CONSTANT -> out.store(self, "ptr", module.heap().reference(site.receiver().only()));
      case CHAIN -> {
        int depth = function.depth();
        function.push(out.value("load ptr, ptr " + out.local(0, 'A')), 'A');
        for (FieldInsnNode field : point.chain()) {
          memory.field(field);
        }
        out.store(self, "ptr", function.pop('A'));
        function.depth(depth);
      }
      default -> {
        // spilled receivers come back with the spills; static calls have none
      }
    }
  }

  /** Runs an actor: the one that a level has, or one of several by its address or its code. */
  private void resume(Site site) {
    String actor = function.pop('A');
    ObjectSet actors = site.receiver().objects();
    if (actors.size() > Usage.BY_ADDRESS) {
      String type = module.heap().actorType(module.flow().heap().object(actors.first()).type());
      int index = module.heap().actorIndex(module.flow().heap().object(actors.first()).type());
      List<String> targets = new ArrayList<>();
      actors.forEach(
          id -> {
            String thunk = Lowering.thunkSymbol(module.flow().heap().object(id));
            if (!targets.contains(thunk)) {
              targets.add(thunk);
            }
          });
      String field =
          out.value("getelementptr inbounds " + type + ", ptr " + actor + ", i32 0, i32 " + index);
      String code = out.value("load ptr, ptr " + field + ", !invariant.load !2");
      out.add(
          "call void "
              + code
              + "(ptr "
              + actor
              + ") "
              + module.callsOneOf(function.symbol(), targets));
      return;
    }
    String end = out.newBlock("resumed");
    int[] left = {actors.size()};
    actors.forEach(
        id -> {
          String next = null;
          if (--left[0] > 0) {
            String yes = out.newBlock("is");
            next = out.newBlock("not");
            out.branch(
                out.value("icmp eq ptr " + actor + ", " + module.heap().reference(id)), yes, next);
            out.block(yes);
          }
          run(id);
          out.jump(end);
          if (next != null) {
            out.block(next);
          }
        });
    out.block(end);
  }

  private void run(int id) {
    MethodKey run = module.run(id);
    String self = module.heap().reference(id);
    List<String> operands = new ArrayList<>(List.of("ptr " + self));
    if (module.suspending().suspends(run)) {
      operands.add("ptr " + module.frame(id));
    }
    if (module.suspending().asks(run)) {
      operands.add("ptr " + self);
    }
    module.calls(function.symbol(), run.symbol());
    ResultType type = module.result(run);
    String text =
        "call " + type.text() + " @\"" + run.symbol() + "\"(" + String.join(", ", operands) + ")";
    if (type.text().equals("void")) {
      out.add(text);
      return;
    }
    String result = out.value(text);
    if (type.throwing()) {
      unwinding.check(type.thrown(out, result), ObjectSet.EMPTY);
    }
  }
}
