package dev.cortado.linker.lower;

import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.machine.Panic;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.tree.MethodInsnNode;

/** The device bodies of {@code dev.cortado.machine}. */
final class Intrinsics {
  private static final String PACKAGE = "dev/cortado/machine/";

  private final FunctionLowering function;
  private final Emitter out;

  Intrinsics(FunctionLowering function) {
    this.function = function;
    out = function.out();
  }

  /** Lowers the call if it is an intrinsic. */
  boolean lower(MethodInsnNode call) {
    if (!call.owner.startsWith(PACKAGE)) {
      return false;
    }
    switch (call.owner.substring(PACKAGE.length()) + "." + call.name) {
      case "Cpu.disableInterrupts" -> assembly("cpsid i");
      case "Cpu.enableInterrupts" -> assembly("cpsie i");
      case "Cpu.mask" -> mask();
      case "Cpu.unmask" -> {
        if (function.module().masksByPriority()) {
          basePriority("0");
        } else {
          assembly("cpsie i");
        }
      }
      case "Cpu.waitForInterrupt" -> assembly("wfi");
      case "Cpu.dataSynchronizationBarrier" -> assembly("dsb");
      case "Cpu.instructionSynchronizationBarrier" -> assembly("isb");
      case "Cpu.sendEvent" -> assembly("sev");
      case "Cpu.pass" -> {}
      case "SecondCore.vectorTable" -> address("@vectors");
      case "SecondCore.stackTop" -> address("@_stack1_top");
      case "SecondCore.entry" -> address("@reset1");
      case "Panic.raisedAt" -> function.push(out.value("load i32, ptr @raised_at"), 'I');
      case "Panic.raisedKind" -> function.push(out.value("load i32, ptr @raised_kind"), 'I');
      case "Cpu.faultFrame" -> function.push(out.value("load i32, ptr @fault_frame"), 'I');
      case "Cpu.startFrom" -> {
        out.add(
            "call void asm sideeffect \"ldr r1, [$0]\\0Amsr msp, r1\\0Aldr r1, [$0, #4]\\0Abx r1\","
                + " \"l,~{r1},~{memory}\"(i32 "
                + function.pop('I')
                + ")");
        out.end("unreachable");
      }
      case "Memory.load8" -> load("i8");
      case "Memory.load16" -> load("i16");
      case "Memory.load32" -> load("i32");
      case "Memory.store8" -> store("i8");
      case "Memory.store16" -> store("i16");
      case "Memory.store32" -> store("i32");
      case "Panic.stop" -> out.panic(Panic.EXPLICIT, function.at());
      case "Proved.nonNull" -> function.push(function.pop('A'), 'A');
      case "Suspension.current", "Suspension.currentOrNull" -> {
        FlowValue known = function.method().site(call).result();
        String constant = function.constant(known);
        function.push(constant == null ? running(known) : constant, 'A');
      }
      case "ArrayParts.like" -> {
        new ObjectCreation(function).array(call);
        String made = function.pop('A');
        function.pop('A');
        function.push(made, 'A');
      }
      case "WiredFields.hold" -> {
        function.pop('A');
        function.push("0", 'I');
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Returns who runs, of those that may; a handler that may run, too, is nobody. */
  private String running(FlowValue known) {
    String me = "%me";
    if (!known.maybeNull()) {
      return me;
    }
    FlowAnalysis flow = function.module().flow();
    Set<Integer> handlers = new TreeSet<>();
    for (EntryContext context : function.method().contexts()) {
      int id = flow.heap().find(context.receiver()).id();
      if (!known.objects().contains(id)) {
        handlers.add(id);
      }
    }
    for (int handler : handlers) {
      String object = function.module().heap().reference(handler);
      String runs = out.value("icmp eq ptr %me, " + object);
      me = out.value("select i1 " + runs + ", ptr null, ptr " + me);
    }
    return me;
  }

  private void mask() {
    String ceiling = function.pop('I');
    if (function.module().masksByPriority()) {
      basePriority(out.value("and i32 " + ceiling + ", " + 0xFF));
    } else {
      assembly("cpsid i");
    }
  }

  private void basePriority(String value) {
    out.add("call void asm sideeffect \"msr basepri, $0\", \"r,~{memory}\"(i32 " + value + ")");
  }

  private void assembly(String instruction) {
    out.add("call void asm sideeffect \"" + instruction + "\", \"~{memory}\"()");
  }

  private void address(String symbol) {
    function.push(out.value("ptrtoint ptr " + symbol + " to i32"), 'I');
  }

  private void load(String type) {
    String address = out.value("inttoptr i32 " + function.pop('I') + " to ptr");
    String value = out.value("load volatile " + type + ", ptr " + address);
    function.push(
        type.equals("i32") ? value : out.value("zext " + type + " " + value + " to i32"), 'I');
  }

  private void store(String type) {
    String value = function.pop('I');
    String address = out.value("inttoptr i32 " + function.pop('I') + " to ptr");
    String narrow = type.equals("i32") ? value : out.value("trunc i32 " + value + " to " + type);
    out.add("store volatile " + type + " " + narrow + ", ptr " + address);
  }
}
