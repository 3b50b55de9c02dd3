package dev.cortado.linker.boot;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.TaskCode;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.TaskEntry;
import dev.cortado.linker.snapshot.ImageHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The code of tasks that has no words in Java: what starts them, and PendSV, which exchanges one
 * for another (ARMv6-M Architecture Reference Manual, B1.5.6 to B1.5.8). Host only.
 *
 * <p>Tasks run in thread mode on the process stack; handlers, and the idle loop when no task is
 * ready, on the main stack. The processor keeps r0 to r3, r12, lr, pc and xPSR on the task's stack,
 * PendSV the rest below them. On ARMv6-M that is r4 to r7 only: LLVM gives compiled code no others,
 * which {@link dev.cortado.linker.prove.HighRegisters} checks in each image. The idle loop keeps
 * nothing in registers, but where it has a hook: then PendSV keeps them in a place of their own.
 *
 * <p>A core with float registers keeps s0 to s15 of a task that has used any, when somebody uses
 * them next, PendSV the others (ARMv7-M Architecture Reference Manual, B1.5.7); EXC_RETURN tells,
 * and is kept with each task and the idle loop.
 */
final class TaskStartup {
  private static final int PEND_SV = 14;
  private static final int FRAME_BYTES = 32;
  private static final int PC = 24;
  private static final int XPSR = 28;
  private static final int THUMB = 1 << 24;

  /** EXC_RETURN lies above r4 to r11: a task begins with no float register used. */
  private static final String FIRST_RETURN =
      """
        %return = getelementptr i8, ptr %saved, i32 32
        store volatile i32 -3, ptr %return
      """;

  /** s16 to s31. */
  private static final int FLOAT_BYTES = 64;

  private final FlowAnalysis flow;
  private final Lowering lowering;
  private final ImageHeap heap;
  private final Chip chip;
  private final List<TaskEntry> tasks = new ArrayList<>();

  TaskStartup(FlowAnalysis flow, Lowering lowering, ImageHeap heap, Chip chip) {
    this.flow = flow;
    this.lowering = lowering;
    this.heap = heap;
    this.chip = chip;
  }

  /** Returns the tasks, in order, once {@link #text} has been asked for. */
  List<TaskEntry> tasks() {
    return tasks;
  }

  private boolean hasIdleHook() {
    return flow.entries().keySet().stream()
        .anyMatch(entry -> entry.kind() == EntryContext.Kind.IDLE);
  }

  private boolean savesLowOnly() {
    return chip.core() == Chip.Core.CORTEX_M0 || chip.core() == Chip.Core.CORTEX_M0PLUS;
  }

  private boolean savesFloats() {
    return chip.core().hasFloatRegisters();
  }

  /** What PendSV keeps on the stack of a task that has used no float register. */
  private int integerBytes() {
    return savesLowOnly() ? 16 : savesFloats() ? 36 : 32;
  }

  private int savedBytes() {
    return savesFloats() ? integerBytes() + FLOAT_BYTES : integerBytes();
  }

  /** Returns the handler of PendSV, tables and each task's first function. */
  String text(Map<Integer, String> handlers, List<StackEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<EntryContext, MethodInfo> entry : flow.entries().entrySet()) {
      if (entry.getKey().kind() == EntryContext.Kind.TASK) {
        text.append(first(entry.getKey(), entry.getValue()));
      }
    }
    if (tasks.isEmpty()) {
      return "";
    }
    String symbol = "vector PendSV";
    handlers.put(PEND_SV, symbol);
    entries.add(new StackEntry(symbol, "the task switch", chip.levels() - 1));
    text.append(tables());
    if (hasIdleHook() || savesFloats()) {
      text.append("@idle_registers = internal global [" + savedBytes() / 4 + " x i32] ");
      text.append("zeroinitializer, align 4\n");
    }
    return text.append(choice()).append(exchange(symbol)).toString();
  }

  private String first(EntryContext entry, MethodInfo run) {
    String symbol = entry.name().replace('"', '\'');
    tasks.add(new TaskEntry(symbol, entry.name(), savedBytes()));
    String self = "ptr " + heap.reference(flow.heap().find(entry.receiver()).id());
    String arguments = lowering.asks(run) ? self + ", " + self : self;
    Lowering.Scope scope = lowering.scope(run, symbol);
    return "define internal void @\""
        + symbol
        + "\"() noreturn #0"
        + scope.function()
        + " {\n"
        + lowering.enterTask(run, arguments, scope.instruction())
        + "  br label %ended\nended:\n  call void @\""
        + TaskCode.BLOCK.symbol()
        + "\"("
        + taskSwitch()
        + ")"
        + scope.instruction()
        + "\n  br label %ended\n}\n";
  }

  private String taskSwitch() {
    return "ptr " + heap.reference(flow.taskSwitch().only());
  }

  private String tables() {
    int count = tasks.size();
    StringBuilder text = new StringBuilder();
    for (int task = 0; task < count; task++) {
      text.append("@").append(TaskStacks.top(task)).append(" = external global i8\n");
    }
    String starts =
        tasks.stream()
            .map(task -> "ptr @\"" + task.symbol() + "\"")
            .collect(Collectors.joining(", "));
    int below = FRAME_BYTES + integerBytes();
    String stacks =
        IntStream.range(0, count)
            .mapToObj(
                task ->
                    "ptr getelementptr (i8, ptr @" + TaskStacks.top(task) + ", i32 -" + below + ")")
            .collect(Collectors.joining(", "));
    return text.append("@task_starts = internal constant [")
        .append(count)
        .append(" x ptr] [")
        .append(starts)
        .append(
            "], section \"" + TaskStacks.STARTS + "\", align 4\n@task_stacks = internal global [")
        .append(count)
        .append(" x ptr] [")
        .append(stacks)
        .append("], align 4\n")
        .toString();
  }

  /** Asks the kernel; gives the places of the two stack pointers, null for the idle loop. */
  private String choice() {
    return """
        define internal { ptr, ptr } @"next task"() #0 {
          %both = call i64 @"NEXT"(SWITCH)
          %high = lshr i64 %both, 32
          %before = trunc i64 %high to i32
          %now = trunc i64 %both to i32
          %ran = icmp eq i32 %before, 32
          %left = getelementptr [COUNT x ptr], ptr @task_stacks, i32 0, i32 %before
          %from = select i1 %ran, ptr null, ptr %left
          %runs = icmp eq i32 %now, 32
          %entered = getelementptr [COUNT x ptr], ptr @task_stacks, i32 0, i32 %now
          %to = select i1 %runs, ptr null, ptr %entered
          %first = insertvalue { ptr, ptr } poison, ptr %from, 0
          %second = insertvalue { ptr, ptr } %first, ptr %to, 1
          ret { ptr, ptr } %second
        }
        """
        .replace("NEXT", TaskCode.NEXT.symbol())
        .replace("SWITCH", taskSwitch())
        .replace("COUNT", Integer.toString(tasks.size()));
  }

  /**
   * PendSV: r0 is the place of the stack pointer of what ran, r1 of what runs now. lr becomes
   * EXC_RETURN: ~2 to thread mode on the process stack, ~6 on the main stack.
   */
  private String exchange(String symbol) {
    if (savesFloats()) {
      return FloatExchange.text(symbol);
    }
    String save =
        savesLowOnly()
            ? "subs r2, #16\\0Astr r2, [r0]\\0Astmia r2!, {r4-r7}"
            : "stmdb r2!, {r4-r11}\\0Astr r2, [r0]";
    String all = savesLowOnly() ? "{r4-r7}" : "{r4-r11}";
    String code =
        String.join(
            "\\0A",
            "bl ${0:c}",
            "cmp r0, #0",
            fromIdle(all),
            "mrs r2, psp",
            save,
            "1:",
            "movs r0, #6",
            "cmp r1, #0",
            toIdle(all),
            "ldr r2, [r1]",
            "ldmia r2!, " + all,
            "msr psp, r2",
            "movs r0, #2",
            "2:",
            "mvns r0, r0",
            "mov lr, r0",
            "bx lr");
    return "define void @\""
        + symbol
        + "\"() naked noinline nounwind \"warn-stack-size\"=\"0\" {\n  call void asm sideeffect \""
        + code
        + (hasIdleHook()
            ? "\", \"s,s,~{memory}\"(ptr @\"next task\", ptr @idle_registers"
            : "\", \"s,~{memory}\"(ptr @\"next task\"")
        + ")\n  unreachable\n}\n";
  }

  private String fromIdle(String registers) {
    return hasIdleHook() ? besideTask("3", "stmia", registers, "1") : "beq 1f";
  }

  private String toIdle(String registers) {
    return hasIdleHook() ? besideTask("4", "ldmia", registers, "2") : "beq 2f";
  }

  /** Moves the idle hook's registers and goes on at {@code end}; a task's are at {@code task}. */
  private static String besideTask(String task, String move, String registers, String end) {
    return String.join(
        "\\0A",
        "bne " + task + "f",
        "ldr r2, =${1:c}",
        move + " r2!, " + registers,
        "b " + end + "f",
        task + ":");
  }

  /**
   * Returns what finds the frame of a fault: on the stack that EXC_RETURN tells, which is the lr
   * that the handler has kept at {@code %record + 4}. The frame on the main stack is {@code
   * %pushed}, the one in question {@code %frame}.
   */
  static String faultFrame(String location) {
    return List.of(
            "%kept = getelementptr i8, ptr %record, i32 4",
            "%return = load volatile i32, ptr %kept",
            "%process = call ptr asm sideeffect \"mrs $0, psp\", \"=r\"()",
            "%which = and i32 %return, 4",
            "%main = icmp eq i32 %which, 0",
            "%frame = select i1 %main, ptr %pushed, ptr %process")
        .stream()
        .map(line -> "\n  " + line + location)
        .collect(Collectors.joining());
  }

  /** Returns what reset does so that each task begins when it is first entered. */
  String start() {
    int count = tasks.size();
    return """
          br label %task
        task:
          %number = phi i32 [ 0, %tasks ], [ %number1, %task ]
          %place = getelementptr [COUNT x ptr], ptr @task_stacks, i32 0, i32 %number
          %saved = load ptr, ptr %place
          %code = getelementptr [COUNT x ptr], ptr @task_starts, i32 0, i32 %number
          %begin = load volatile i32, ptr %code
          %even = sub i32 %begin, 1
          %pc = getelementptr i8, ptr %saved, i32 PC
          store volatile i32 %even, ptr %pc
          %xpsr = getelementptr i8, ptr %saved, i32 XPSR
          store volatile i32 THUMB, ptr %xpsr
        RETURN          %number1 = add i32 %number, 1
          %again = icmp ult i32 %number1, COUNT
          br i1 %again, label %task, label %started
        started:
        """
        .replace("RETURN", savesFloats() ? FIRST_RETURN : "")
        .replace("COUNT", Integer.toString(count))
        .replace("XPSR", Integer.toString(integerBytes() + XPSR))
        .replace("PC", Integer.toString(integerBytes() + PC))
        .replace("THUMB", Integer.toString(THUMB));
  }
}
