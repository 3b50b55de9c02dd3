package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.prove.MaskEffect.Kind;
import dev.cortado.linker.prove.Outcome.Unbounded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Proves for how long an image masks interrupts at most, from its machine code. Host only; linear
 * in the code that runs masked, for each place where a section begins.
 *
 * <p>A section begins with an instruction that masks (CPSID, or MSR to PRIMASK or BASEPRI of what
 * is not known to mask nothing) and ends with the one that lets all in again. Every way from the
 * one to the other counts, through calls, and back into the callers where a function returns
 * masked. Loops, recursion and instructions that the core's table does not have give no bound, and
 * are reported.
 *
 * <p>Left out: ways that end in a panic, and what only the HardFault handler runs, which masks
 * nothing that could preempt it. Sections of boot count like others, although no line is enabled
 * then. A sleep in a section counts as an instruction: what is pending ends it.
 */
public final class SectionProver {
  private final CallGraph graph;
  private final InstructionCosts costs;
  private final SectionLines lines;
  private final Set<Integer> roots = new HashSet<>();
  private final Map<Integer, MachineFunction> running = new LinkedHashMap<>();
  private final Map<Integer, RegisterValues> values = new HashMap<>();
  private final Map<List<Integer>, Optional<Outcome>> through = new HashMap<>();
  private final Map<List<Integer>, Optional<Outcome>> after = new HashMap<>();
  private final Set<Integer> maskedReads = new HashSet<>();
  private Map<Integer, List<CallSite>> callers;

  private SectionProver(SectionRequest request) {
    graph = new CallGraph(request.image());
    costs = new InstructionCosts(request.cycles());
    lines = new SectionLines(request.image().elf());
    List<String> entries = new ArrayList<>();
    request.image().entries().stream()
        .filter(entry -> entry.nvicLevel() != StackEntry.HARD_FAULT)
        .forEach(entry -> entries.add(entry.symbol()));
    request.tasks().forEach(task -> entries.add(task.symbol()));
    entries.forEach(this::run);
  }

  /**
   * Proves the masked sections of one image.
   *
   * @throws LinkerBug if the code contradicts its symbols
   */
  public static MaskProof prove(SectionRequest request) {
    return new SectionProver(request).prove();
  }

  private void run(String symbol) {
    MachineFunction entry = graph.code().named(symbol);
    if (entry == null) {
      throw new LinkerBug("entry=" + symbol + " is no function of the image");
    }
    roots.add(entry.address());
    Deque<MachineFunction> open = new ArrayDeque<>(List.of(entry));
    while (!open.isEmpty()) {
      MachineFunction function = open.removeFirst();
      if (running.putIfAbsent(function.address(), function) == null) {
        graph.calls(function).forEach(call -> open.add(call.callee()));
      }
    }
  }

  private MaskProof prove() {
    Map<Integer, MaskedSection> sections = new TreeMap<>();
    int before;
    do {
      before = sections.size();
      for (MachineFunction function : running.values()) {
        begins(function).forEach((address, masks) -> add(function, address, masks, sections));
      }
      // What is restored may be a mask that another section has left.
    } while (sections.size() > before);
    List<MaskedSection> sorted = new ArrayList<>(sections.values());
    sorted.sort(
        Comparator.comparing((MaskedSection section) -> section.unbounded().isEmpty())
            .thenComparing(section -> -section.cycles().orElse(0))
            .thenComparing(section -> -section.instructions())
            .thenComparing(MaskedSection::at)
            .thenComparing(MaskedSection::address));
    int instructions = sorted.stream().mapToInt(MaskedSection::instructions).max().orElse(0);
    int cycles = sorted.stream().mapToInt(each -> each.cycles().orElse(0)).max().orElse(0);
    return new MaskProof(
        instructions, costs.areKnown() ? Optional.of(cycles) : Optional.empty(), sorted);
  }

  /** Returns where sections begin in {@code function}, and what they mask. */
  private Map<Integer, Integer> begins(MachineFunction function) {
    Map<Integer, Integer> begins = new TreeMap<>();
    for (int address : graph.reachable(function)) {
      Instruction instruction = function.code().get(address);
      if (instruction.kind() != Instruction.Kind.OTHER) {
        continue;
      }
      MaskEffect effect = MaskEffect.of(code().half(address), code().secondHalf(instruction));
      if (effect.kind() == Kind.SET
          || effect.kind() == Kind.WRITE && masks(function, address, effect)) {
        begins.put(address, effect.masks());
      }
    }
    return begins;
  }

  private boolean masks(MachineFunction function, int address, MaskEffect effect) {
    long value = values(function).at(address, effect.register());
    if (RegisterValues.isRead(value)) {
      return maskedReads.contains((int) value);
    }
    return value == RegisterValues.UNKNOWN || effect.masksBy((int) value);
  }

  private void add(
      MachineFunction function, int address, int masks, Map<Integer, MaskedSection> sections) {
    if (sections.containsKey(address)) {
      return;
    }
    Outcome outcome =
        withCallers(function, walk(function, function.code().get(address).next(), masks), address);
    if (outcome.unbounded().isPresent()) {
      Unbounded why = outcome.unbounded().get();
      String place = lines.at(why.address());
      String reason = why.why() + (place.isEmpty() ? "" : " at " + place);
      sections.put(
          address, section(function, address, outcome, Longest.NOTHING, Optional.of(reason)));
    } else if (outcome.end() != null) {
      sections.put(address, section(function, address, outcome, outcome.end(), Optional.empty()));
    }
  }

  private MaskedSection section(
      MachineFunction function,
      int address,
      Outcome outcome,
      Longest longest,
      Optional<String> unbounded) {
    List<SectionStep> path = new ArrayList<>();
    if (longest.trail() != null) {
      LinkedHashSet<SectionStep> steps = new LinkedHashSet<>();
      SectionStep begin = new SectionStep(lines.at(address), function.name());
      for (int at : longest.trail().addresses()) {
        String line = lines.at(at);
        if (!line.isEmpty()) {
          steps.add(new SectionStep(line, functionAt(at).name()));
        }
      }
      steps.remove(begin);
      path.addAll(steps);
    }
    boolean counts = costs.areKnown() && unbounded.isEmpty();
    return new MaskedSection(
        lines.at(address),
        function.name(),
        address,
        longest.instructions(),
        counts ? Optional.of(longest.cycles()) : Optional.empty(),
        List.copyOf(outcome.beside()),
        unbounded,
        path);
  }

  private MachineFunction functionAt(int address) {
    return graph.code().functions().floorEntry(address).getValue();
  }

  /** Follows a section that is still masked when {@code function} returns. */
  private Outcome withCallers(MachineFunction function, Outcome outcome, int address) {
    Outcome all =
        new Outcome(
            outcome.end(), new Longest[MaskEffect.ALL + 1], outcome.beside(), outcome.unbounded());
    for (int masks = 1; masks <= MaskEffect.ALL; masks++) {
      Longest own = outcome.returns()[masks];
      if (own != null) {
        Outcome rest = after(function, masks, address);
        Longest end = rest.end() == null ? null : own.then(rest.end());
        all = all.or(new Outcome(end, rest.returns(), rest.beside(), rest.unbounded()));
      }
    }
    return all;
  }

  /** Returns what comes after the return of {@code function}, to whichever caller. */
  private Outcome after(MachineFunction function, int masks, int address) {
    List<Integer> key = List.of(function.address(), masks);
    Optional<Outcome> known = after.get(key);
    if (known != null) {
      return known.orElseGet(() -> Outcome.unbounded("a way on which no end is found", address));
    }
    after.put(key, Optional.empty());
    Outcome found = Outcome.none();
    if (roots.contains(function.address())) {
      found = Outcome.unbounded("a way on which no end is found", address);
    }
    for (CallSite site : callers().getOrDefault(function.address(), List.of())) {
      Outcome rest =
          site.last
              ? after(site.caller, masks, address)
              : withCallers(site.caller, walk(site.caller, site.next, masks), address);
      found = found.or(rest);
    }
    after.put(key, Optional.of(found));
    return found;
  }

  private Map<Integer, List<CallSite>> callers() {
    if (callers == null) {
      callers = new HashMap<>();
      running.values().forEach(this::addCalls);
    }
    return callers;
  }

  private void addCalls(MachineFunction function) {
    for (int address : graph.reachable(function)) {
      Instruction call = function.code().get(address);
      boolean last =
          call.kind() != Instruction.Kind.CALL && call.kind() != Instruction.Kind.CALL_REGISTER;
      for (MachineFunction callee : graph.callees(function, call)) {
        callers
            .computeIfAbsent(callee.address(), key -> new ArrayList<>())
            .add(new CallSite(function, call.next(), last));
      }
    }
  }

  private Outcome walk(MachineFunction function, int address, int masks) {
    MaskedWalk walk = new MaskedWalk(this, function, address, masks);
    maskedReads.addAll(walk.reads());
    return walk.outcome();
  }

  /** Returns what becomes of a section that calls {@code callee} at {@code address}. */
  Outcome through(MachineFunction callee, int masks, int address) {
    List<Integer> key = List.of(callee.address(), masks);
    Optional<Outcome> known = through.get(key);
    if (known != null) {
      return known.orElseGet(() -> Outcome.unbounded("recursion", address));
    }
    through.put(key, Optional.empty());
    Outcome found = walk(callee, callee.address(), masks);
    through.put(key, Optional.of(found));
    return found;
  }

  CallGraph graph() {
    return graph;
  }

  MachineCode code() {
    return graph.code();
  }

  InstructionCosts costs() {
    return costs;
  }

  SectionLines lines() {
    return lines;
  }

  /** Returns what is known of the registers in {@code function}. */
  RegisterValues values(MachineFunction function) {
    return values.computeIfAbsent(
        function.address(), key -> new RegisterValues(code(), function, graph::returns));
  }

  /**
   * A place where a function returns to.
   *
   * @param next the instruction after the call
   * @param last whether the caller returns then, too
   */
  private record CallSite(MachineFunction caller, int next, boolean last) {}
}
