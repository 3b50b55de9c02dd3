package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves how much stack an image needs at most. Host only; linear in the size of its code.
 *
 * <p>Reads the calls from the machine code, so that whatever the compiler inlined, merged or added
 * counts as it is. Frame sizes are the compiler's, checked against the code: two witnesses.
 *
 * <p>Known limits: a function whose stack pointer comes from a frame pointer is believed without
 * the check; code that is copied to RAM and called there by a long jump is refused.
 */
public final class StackProver {
  private static final int BASIC_FRAME_BYTES = 32;
  private static final int FLOATING_POINT_FRAME_BYTES = 104;

  /** The processor aligns the stack to 8 on entry, from a multiple of 4. */
  private static final int ALIGNMENT_BYTES = 4;

  private static final int TOTAL_ALIGNMENT_BYTES = 8;

  private StackProver() {}

  /**
   * Proves the stack of one image.
   *
   * @throws RecursionFound if a chain of calls comes back to itself
   * @throws LinkerBug if the compiler's numbers contradict the code, or the code its symbols
   */
  public static StackProof prove(StackRequest request) throws RecursionFound {
    CallGraph graph = new CallGraph(request);
    LongestChains chains = new LongestChains(graph);
    StackProof first = prove(0, request, graph, chains);
    boolean second = request.entries().stream().anyMatch(entry -> entry.core() == 1);
    return second ? first.and(prove(1, request, graph, chains)) : first;
  }

  private static StackProof prove(
      int core, StackRequest request, CallGraph graph, LongestChains chains) throws RecursionFound {
    TreeMap<Integer, StackLevel> levels = new TreeMap<>(Comparator.reverseOrder());
    List<StackEntry> entries =
        request.entries().stream()
            .filter(entry -> entry.core() == core)
            .sorted(Comparator.comparing(StackEntry::name).thenComparing(StackEntry::symbol))
            .toList();
    for (StackEntry entry : entries) {
      MachineFunction function = graph.code().named(entry.symbol());
      if (function == null) {
        throw new LinkerBug("entry=" + entry.symbol() + " is no function of the image");
      }
      StackLevel level = level(entry, chains.from(function), request);
      levels.merge(entry.nvicLevel(), level, (a, b) -> b.chainBytes() > a.chainBytes() ? b : a);
    }
    int total = levels.values().stream().mapToInt(StackLevel::totalBytes).sum();
    int rounded = (total + TOTAL_ALIGNMENT_BYTES - 1) & -TOTAL_ALIGNMENT_BYTES;
    return new StackProof(rounded, new ArrayList<>(levels.values()));
  }

  /**
   * Proves the stacks of tasks. While a task is interrupted, its stack holds one exception frame
   * and what the task switch keeps: handlers run on the main stack.
   *
   * @throws RecursionFound if a chain of calls comes back to itself
   * @throws LinkerBug as {@link #prove}
   */
  public static List<TaskStack> proveTasks(StackRequest request, List<TaskEntry> tasks)
      throws RecursionFound {
    CallGraph graph = new CallGraph(request);
    LongestChains chains = new LongestChains(graph);
    List<TaskStack> stacks = new ArrayList<>();
    if (tasks.stream().anyMatch(TaskEntry::savesLowOnly)) {
      HighRegisters.check(graph.code());
    }
    for (TaskEntry task : tasks) {
      MachineFunction function = graph.code().named(task.symbol());
      if (function == null) {
        throw new LinkerBug("task=" + task.symbol() + " is no function of the image");
      }
      StackEntry entry = new StackEntry(task.symbol(), task.name(), StackEntry.TASK);
      StackLevel level = level(entry, chains.from(function), request);
      int total = level.totalBytes() + task.savedBytes();
      int rounded = (total + TOTAL_ALIGNMENT_BYTES - 1) & -TOTAL_ALIGNMENT_BYTES;
      stacks.add(new TaskStack(rounded, task.savedBytes(), level));
    }
    return stacks;
  }

  private static StackLevel level(
      StackEntry entry, List<LongestChains.Step> steps, StackRequest request) {
    List<StackFrame> chain = new ArrayList<>();
    int bytes = 0;
    for (LongestChains.Step step : steps) {
      Optional<String> at =
          step.function().names().stream()
              .filter(request.sources()::containsKey)
              .findFirst()
              .map(request.sources()::get);
      chain.add(new StackFrame(step.function().name(), step.bytes(), at));
      bytes += step.bytes();
    }
    int exception = 0;
    if (entry.nvicLevel() != StackEntry.MAIN) {
      exception = ALIGNMENT_BYTES;
      exception += request.floatingPoint() ? FLOATING_POINT_FRAME_BYTES : BASIC_FRAME_BYTES;
    }
    return new StackLevel(entry.name(), entry.nvicLevel(), exception, bytes, chain);
  }
}
