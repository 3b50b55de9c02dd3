package dev.cortado.linker.prove;

import dev.cortado.linker.prove.MaskEffect.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All ways that a masked section can take through one function, and the longest of them. Host only.
 *
 * <p>A place is an instruction and what is masked before it. Ways that end in a panic, a trap, are
 * left out: nothing runs on after it. A value that an MRS has read before the section began means
 * "not masked", one that it has read within, "masked"; where nothing is known, masked.
 */
final class MaskedWalk implements LongestWays.Loops {
  private static final String SLEEP = "the sleep, which an interrupt ends";

  private final SectionProver prover;
  private final MachineFunction function;
  private final Place start;
  private final Map<Place, List<Edge>> edges = new LinkedHashMap<>();
  private final Set<Integer> reads = new HashSet<>();
  private final SortedSet<String> beside = new TreeSet<>();
  private Outcome.Unbounded unbounded;

  /** Walks {@code function} from {@code address}, where {@code masks} are masked. */
  MaskedWalk(SectionProver prover, MachineFunction function, int address, int masks) {
    this.prover = prover;
    this.function = function;
    start = new Place(address, masks);
    Set<Integer> before;
    do {
      before = Set.copyOf(reads);
      edges.clear();
      beside.clear();
      unbounded = null;
      explore();
    } while (!before.equals(reads));
  }

  /** Returns the MRS instructions on its ways. */
  Set<Integer> reads() {
    return reads;
  }

  Outcome outcome() {
    if (unbounded == null) {
      Outcome found = new LongestWays(edges, this).from(start);
      found.beside().addAll(beside);
      return found;
    }
    return new Outcome(null, new Longest[MaskEffect.ALL + 1], beside, Optional.of(unbounded));
  }

  @Override
  public Optional<CountedLoop> counted(Map<Place, List<Edge>> all, List<Place> component) {
    return component.contains(start)
        ? Optional.empty()
        : CountedLoop.of(all, component, prover.code(), function, prover.values(function));
  }

  @Override
  public boolean areWaits(List<Integer> addresses) {
    return prover.lines().areSpinlocks(addresses);
  }

  @Override
  public int named(List<Integer> addresses) {
    return prover.lines().named(addresses);
  }

  private void explore() {
    Deque<Place> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      if (edges.containsKey(place)) {
        continue;
      }
      List<Edge> found = new ArrayList<>();
      edges.put(place, found);
      Instruction instruction = function.code().get(place.address);
      if (instruction == null) {
        if (!function.isBehind(place.address)) {
          refuse("it leaves the code of its function", place.address);
        }
        continue;
      }
      step(place, instruction, found);
      found.stream().map(Edge::to).filter(to -> to != null && to.address != 0).forEach(open::add);
    }
  }

  private void refuse(String why, int address) {
    if (unbounded == null) {
      unbounded = new Outcome.Unbounded(why, address);
    }
  }

  private void step(Place place, Instruction instruction, List<Edge> found) {
    int first = prover.code().half(place.address);
    int second = prover.code().secondHalf(instruction);
    int cycles = prover.costs().cycles(first, second);
    if (cycles == InstructionCosts.UNKNOWN) {
      refuse("an instruction whose time is not known", place.address);
      return;
    }
    if (InstructionCosts.sleeps(first)) {
      if ((place.masks & MaskEffect.BASEPRI) != 0) {
        refuse("a sleep that what is masked does not end", place.address);
      }
      beside.add(SLEEP);
    }
    MaskEffect effect = MaskEffect.of(first, second);
    if (effect.kind() == Kind.READ) {
      reads.add(place.address);
    }
    Step now = new Step(place, instruction, cycles, found);
    if (effect.kind() == Kind.NONE || effect.kind() == Kind.READ) {
      flow(now);
    } else {
      now.go(instruction.next(), masksAfter(place, effect), 0);
    }
    if (instruction.conditional()) {
      now.go(instruction.next(), place.masks, 0);
    }
  }

  private int masksAfter(Place place, MaskEffect effect) {
    boolean masks =
        switch (effect.kind()) {
          case SET -> true;
          case CLEAR -> false;
          default -> {
            long value = prover.values(function).at(place.address, effect.register());
            if (RegisterValues.isRead(value)) {
              yield reads.contains((int) value);
            }
            yield value == RegisterValues.UNKNOWN || effect.masksBy((int) value);
          }
        };
    return masks ? place.masks | effect.masks() : place.masks & ~effect.masks();
  }

  private void flow(Step now) {
    Instruction instruction = now.instruction;
    int taken = prover.costs().taken();
    switch (instruction.kind()) {
      case RETURN -> now.leave();
      case TRAP -> {
        // A panic.
      }
      case JUMP_TABLE ->
          JumpTables.targets(prover.code(), function, instruction)
              .ifPresentOrElse(
                  targets -> targets.forEach(target -> now.go(target, now.place.masks, 0)),
                  () -> refuse("a jump through a table", now.place.address));
      case JUMP, BRANCH -> {
        boolean branches = instruction.kind() == Instruction.Kind.BRANCH;
        int extra = branches ? taken : 0;
        boolean stays = function.contains(instruction.operand());
        if (stays || branches && function.isBehind(instruction.operand())) {
          now.go(instruction.operand(), now.place.masks, extra);
        } else {
          calls(now, extra, true);
        }
        if (branches) {
          now.go(instruction.next(), now.place.masks, 0);
        }
      }
      case JUMP_REGISTER -> {
        if (prover.graph().isReturn(function, instruction)) {
          now.leave();
        } else {
          calls(now, 0, true);
        }
      }
      case CALL, CALL_REGISTER -> calls(now, 0, false);
      default -> now.go(instruction.next(), now.place.masks, 0);
    }
  }

  private void calls(Step now, int extraCycles, boolean last) {
    Collection<MachineFunction> callees = prover.graph().callees(function, now.instruction);
    for (MachineFunction callee : callees) {
      Outcome outcome = prover.through(callee, now.place.masks, now.place.address);
      outcome.unbounded().ifPresent(why -> refuse(why.why(), why.address()));
      beside.addAll(outcome.beside());
      if (outcome.end() != null) {
        now.add(null, extraCycles, outcome.end());
      }
      for (int masks = 1; masks <= MaskEffect.ALL; masks++) {
        if (outcome.returns()[masks] != null) {
          int next = last ? 0 : now.instruction.next();
          now.add(new Place(next, masks), extraCycles, outcome.returns()[masks]);
        }
      }
    }
  }

  /**
   * An instruction and what is masked before it.
   *
   * @param address of the instruction; 0 is the function's return
   * @param masks as in {@link MaskEffect}
   */
  record Place(int address, int masks) {}

  /**
   * A way out of a place.
   *
   * @param to where to, or null if the section ends
   * @param cycles of the instruction
   * @param inside what a function that it calls takes
   */
  record Edge(Place to, int cycles, Longest inside) {}

  /** An instruction that is looked at. */
  private record Step(Place place, Instruction instruction, int cycles, List<Edge> found) {
    void go(int address, int masks, int extraCycles) {
      add(masks == 0 ? null : new Place(address, masks), extraCycles, Longest.NOTHING);
    }

    void leave() {
      go(0, place.masks, 0);
    }

    void add(Place to, int extraCycles, Longest inside) {
      found.add(new Edge(to, cycles + extraCycles, inside));
    }
  }
}
