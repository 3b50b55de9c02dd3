package dev.cortado.linker.boot;

import dev.cortado.irq.DeviceVector;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.LevelVector;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Sections;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.TaskEntry;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.machine.CortexM;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The vector table and the reset code (ARMv6-M Architecture Reference Manual, B1.5). Host only.
 *
 * <p>Reset copies .data, clears .bss, starts the boot steps with interrupts masked, sets
 * priorities, starts the tick, makes every level pending and sleeps for ever, or calls the idle
 * hook for ever: all other work is done in handlers.
 */
public final class Startup {
  private static final int EXCEPTIONS = 16;
  private static final int HARD_FAULT = 3;
  private static final int SYSTICK = 15;
  private static final int NVIC_ISER = 0xE000E100;
  private static final int NVIC_ISPR = 0xE000E200;
  private static final int NVIC_IPR = 0xE000E400;
  private static final int SHPR3 = 0xE000ED20;

  private static final String FAULT =
      """
        br label %again
      again:
        call void asm sideeffect "", "~{memory}"()
        br label %again
      }
      """;

  private final FlowAnalysis flow;
  private final Lowering lowering;
  private final ImageHeap heap;
  private final IrqMap map;
  private final Sections sections;
  private final Optional<CorePair> cores;
  private final Map<Integer, String> handlers = new TreeMap<>();
  private final List<StackEntry> entries = new ArrayList<>();
  private final TaskStartup tasks;
  private final StringBuilder text = new StringBuilder();

  /** The function that everything begins with, but for what enables floating point. */
  private final String boot;

  private Lowering.Scope bootScope = new Lowering.Scope("", "");

  /** Makes the start-up code of an image. */
  public Startup(
      FlowAnalysis flow,
      Lowering lowering,
      ImageHeap heap,
      IrqMap map,
      Sections sections,
      Optional<CorePair> cores) {
    this.flow = flow;
    this.lowering = lowering;
    this.heap = heap;
    this.map = map;
    this.sections = sections;
    tasks = new TaskStartup(flow, lowering, heap, map.chip());
    boot = map.chip().core().hasFloatRegisters() ? "boot" : "reset";
    this.cores = cores;
    entries.add(new StackEntry(boot, "boot", StackEntry.MAIN));
  }

  /** Returns the entries of the processor into the image, for the proof of the stack. */
  public List<StackEntry> entries() {
    return entries;
  }

  /** Returns the tasks, which have stacks of their own, in their order. */
  public List<TaskEntry> tasks() {
    return tasks.tasks();
  }

  /** Returns the start-up code as IR. */
  public String text() {
    text.append(tasks.text(handlers, entries));
    handlers();
    vectors();
    if (!handlers.containsKey(HARD_FAULT)) {
      fault();
    }
    for (Map.Entry<EntryContext, MethodInfo> root : flow.entries().entrySet()) {
      if (root.getKey().kind() == EntryContext.Kind.BOOT && bootScope.function().isEmpty()) {
        bootScope = lowering.scope(root.getValue(), boot);
      }
    }
    text.append(
        """
        @_stack_top = external global i8
        @_data_begin = external global i32
        @_data_end = external global i32
        @_data_load = external global i32
        @_bss_begin = external global i32
        @_bss_end = external global i32
        define void @@BOOT@() #1@RESET_SCOPE@ {
        """
            .replace("@BOOT@", boot)
            .replace("@RESET_SCOPE@", bootScope.function()));
    secondCore(EntryContext.CORE_HOLD, bootScope.instruction());
    text.append(
        """
          br label %copy
        copy:
          %to = phi ptr [ @_data_begin, %0 ], [ %to1, %word ]
          %from = phi ptr [ @_data_load, %0 ], [ %from1, %word ]
          %more = icmp ult ptr %to, @_data_end
          br i1 %more, label %word, label %clear
        word:
          %x = load i32, ptr %from
          store i32 %x, ptr %to
          %to1 = getelementptr i32, ptr %to, i32 1
          %from1 = getelementptr i32, ptr %from, i32 1
          br label %copy
        clear:
          %at = phi ptr [ @_bss_begin, %copy ], [ %at1, %zero ]
          %left = icmp ult ptr %at, @_bss_end
          br i1 %left, label %zero, label %start
        zero:
          store i32 0, ptr %at
          %at1 = getelementptr i32, ptr %at, i32 1
          br label %clear
        start:
        """);
    start();
    text.append("  br label %idle\nidle:\n");
    idle();
    text.append("  br label %idle\n}\n");
    if (map.chip().core().hasFloatRegisters()) {
      text.append(FloatExchange.enable());
    }
    if (cores.isPresent()) {
      entries.add(new StackEntry("reset1", "boot of core 1", StackEntry.MAIN, 1));
      text.append("@_stack1_top = external global i8\ndefine void @reset1() #1 {\n");
      store(NVIC_ISER, prepare(1));
      text.append(CoreLines.SLEEP);
    }
    return text.toString();
  }

  /** Sleeps, or does what the application wants done then, once. */
  private void idle() {
    idleHook()
        .ifPresentOrElse(
            hook -> call(hook, flow.entries().get(hook), bootScope.instruction()),
            () -> text.append("  call void asm sideeffect \"wfi\", \"~{memory}\"()\n"));
  }

  private Optional<EntryContext> idleHook() {
    return flow.entries().keySet().stream()
        .filter(entry -> entry.kind() == EntryContext.Kind.IDLE)
        .findFirst();
  }

  /**
   * Boots with no line enabled, as the reset leaves them, so that nothing needs to be masked; the
   * last store lets everything run at once.
   */
  private void start() {
    Map<EntryContext, MethodInfo> roots = new LinkedHashMap<>(flow.entries());
    roots.forEach(
        (entry, method) -> {
          if (entry.isBootStep()) {
            call(entry, method, bootScope.instruction());
          }
        });
    int enabled = prepare(0);
    roots.forEach(
        (entry, method) -> {
          if (entry.startsClock()) {
            call(entry, method, bootScope.instruction());
          }
        });
    secondCore(EntryContext.CORE_LAUNCH, bootScope.instruction());
    store(NVIC_ISER, enabled);
    if (!tasks().isEmpty()) {
      store(CortexM.ICSR, CortexM.ICSR_PENDSVSET);
    }
  }

  /** Sets the priorities of a core's lines, and makes its levels pending; returns its lines. */
  private int prepare(int core) {
    CoreLines lines = CoreLines.of(map, core);
    lines
        .priorities()
        .forEach(
            (word, value) -> {
              if (value != 0) {
                store(NVIC_IPR + 4 * word, value);
              }
            });
    int system = lines.sysTickPriority() << 24;
    if (core == 0 && !tasks().isEmpty()) {
      system |= map.priorityByte(map.chip().levels() - 1) << 16;
      text.append("  br label %tasks\ntasks:\n").append(tasks.start());
    }
    if (system != 0) {
      store(SHPR3, system);
    }
    store(NVIC_ISPR, lines.levels());
    return lines.all();
  }

  private void store(int address, int value) {
    text.append("  store volatile i32 ")
        .append(value)
        .append(", ptr inttoptr (i32 ")
        .append(address)
        .append(" to ptr)\n");
  }

  private void call(EntryContext entry, MethodInfo method, String location) {
    String symbol = lowering.symbol(method);
    String self = "ptr " + heap.reference(flow.heap().find(entry.receiver()).id());
    String arguments = lowering.asks(method) ? self + ", " + self : self;
    text.append(lowering.enter(method, symbol, arguments, location));
  }

  private void handlers() {
    for (Map.Entry<EntryContext, MethodInfo> root : flow.entries().entrySet()) {
      EntryContext entry = root.getKey();
      int vector = vector(entry);
      if (vector < 0) {
        continue;
      }
      String symbol = "vector " + entry.name().replace('"', '\'');
      handlers.put(vector, symbol);
      boolean fault = entry.kind() == EntryContext.Kind.FAULT;
      int level = fault ? StackEntry.HARD_FAULT : map.nvicLevelOf(entry.receiver());
      if (fault) {
        faultEntries(symbol);
      } else {
        int core = CoreLines.coreOf(map, entry.receiver());
        entries.add(new StackEntry(symbol, entry.name(), level, core));
      }
      Lowering.Scope scope = lowering.scope(root.getValue(), symbol);
      text.append("define void @\"")
          .append(symbol)
          .append("\"() #0")
          .append(scope.function())
          .append(" {\n");
      if (fault) {
        secondCore(EntryContext.CORE_STOP, scope.instruction());
        noteFrame(scope.instruction());
      }
      boolean nests = !fault && map.chip().core().masksByPriority() && sections.nestAt(level);
      if (nests) {
        text.append("  %mask = call i32 asm sideeffect \"mrs $0, basepri\", \"=r,~{memory}\"()")
            .append(scope.instruction())
            .append('\n');
      }
      call(entry, root.getValue(), scope.instruction());
      if (nests) {
        text.append("  call void asm sideeffect \"msr basepri, $0\", \"r,~{memory}\"(i32 %mask)")
            .append(scope.instruction())
            .append('\n');
      }
      text.append("  ret void").append(scope.instruction()).append("\n}\n");
    }
  }

  /** Calls what has this name; nothing where there is no second core. */
  private void secondCore(String name, String location) {
    flow.entries()
        .forEach(
            (entry, method) -> {
              if (entry.name().equals(name)) {
                call(entry, method, location);
              }
            });
  }

  private void fault() {
    faultEntries("fault");
    text.append("define void @fault() #1 {\n");
    secondCore(EntryContext.CORE_STOP, "");
    text.append(FAULT);
  }

  /** Either core may fault. */
  private void faultEntries(String symbol) {
    entries.add(new StackEntry(symbol, "HardFault", StackEntry.HARD_FAULT));
    if (cores.isPresent()) {
      entries.add(new StackEntry(symbol, "HardFault", StackEntry.HARD_FAULT, 1));
    }
  }

  /**
   * What the processor pushed lies right above the frame record of the handler, which has the old
   * r7 and lr (Procedure Call Standard for the Arm Architecture, 6.2.1.3).
   */
  private void noteFrame(String location) {
    text.append("  %record = call ptr @llvm.frameaddress.p0(i32 0)")
        .append(location)
        .append("\n  %pushed = getelementptr i8, ptr %record, i32 8")
        .append(location)
        .append(tasks().isEmpty() ? "" : TaskStartup.faultFrame(location))
        .append("\n  store ptr ")
        .append(tasks().isEmpty() ? "%pushed" : "%frame")
        .append(", ptr @fault_frame")
        .append(location)
        .append('\n');
  }

  private int vector(EntryContext entry) {
    switch (entry.kind()) {
      case FAULT:
        return HARD_FAULT;
      case TICK:
        return map.tick()
            .filter(tick -> !tick.tick().isSysTick())
            .map(tick -> EXCEPTIONS + tick.tick().irq())
            .orElse(SYSTICK);
      case LEVEL:
        for (LevelVector level : map.levels()) {
          if (level.level().level() == entry.receiver()) {
            return EXCEPTIONS + level.irq();
          }
        }
        return -1;
      case DEVICE:
        for (DeviceVector device : map.devices()) {
          if (device.interrupt().handler() == entry.receiver()) {
            return EXCEPTIONS + device.interrupt().irq();
          }
        }
        return -1;
      default:
        return -1;
    }
  }

  private void vectors() {
    Chip chip = map.chip();
    String fault =
        handlers.containsKey(HARD_FAULT) ? "\"" + handlers.get(HARD_FAULT) + "\"" : "fault";
    if (handlers.containsKey(HARD_FAULT)) {
      text.append("@fault_frame = internal global ptr null\n");
      text.append("declare ptr @llvm.frameaddress.p0(i32)\n");
      text.append(RecordNames.of(map, tasks(), idleHook().isPresent()));
    }
    int count = EXCEPTIONS + chip.irqs().size();
    List<String> words = new ArrayList<>(List.of("ptr @_stack_top", "ptr @reset"));
    for (int i = 2; i < count; i++) {
      String handler = handlers.get(i);
      words.add(
          handler != null
              ? "ptr @\"" + handler + "\""
              : i == 2 || i == HARD_FAULT || i == 11 || i >= 14 ? "ptr @" + fault : "ptr null");
    }
    text.append("@vectors = constant [")
        .append(count)
        .append(" x ptr] [")
        .append(String.join(", ", words))
        .append("], section \".vectors\"\n");
  }
}
