package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.prove.Instruction.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * How deep a function's own frame is at each of its instructions. Host only.
 *
 * <p>Follows all paths from the function's start and counts what the instructions take of the
 * stack. Where paths of different depth meet, the deeper one counts. Code behind a jump table that
 * no other path reaches is taken to begin as deep as the table's jump.
 */
final class FrameScan {
  /** Far deeper than any chip's RAM: a loop that takes stack in each turn gets here. */
  private static final int LIMIT_BYTES = 1 << 20;

  private final MachineFunction function;
  private final ElfImage elf;
  private final IntPredicate returns;
  private final SortedMap<Integer, Integer> depths = new TreeMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Iterator<Integer> unscanned;
  private int tableDepth = -1;
  private boolean isCounted = true;
  private boolean hasReturn;

  /**
   * Scans {@code function}.
   *
   * @param returns whether the function at an address can return to whoever calls it
   */
  FrameScan(MachineFunction function, ElfImage elf, IntPredicate returns) {
    this.function = function;
    this.elf = elf;
    this.returns = returns;
    unscanned = function.code().keySet().iterator();
    if (!function.code().isEmpty()) {
      reach(function.code().firstKey(), 0);
    }
    follow();
    while (tableDepth >= 0 && reachBehindTables()) {
      follow();
    }
  }

  /** Returns by address of every reachable instruction how deep the frame is before it. */
  SortedMap<Integer, Integer> depths() {
    return depths;
  }

  /** Returns how deep the frame gets. */
  int deepest() {
    return depths.values().stream().max(Integer::compare).orElse(0);
  }

  /** Returns whether all that moves the stack pointer was understood. */
  boolean isCounted() {
    return isCounted;
  }

  /** Returns whether it can return. */
  boolean hasReturn() {
    return hasReturn;
  }

  /** Returns whether {@code instruction}, a jump to what a register holds, returns. */
  boolean isReturn(Instruction instruction) {
    Map.Entry<Integer, Instruction> before = function.code().lowerEntry(instruction.address());
    return instruction.kind() == Kind.JUMP_REGISTER
        && before != null
        && before.getValue().kind() == Kind.POP
        && (before.getValue().register() >> instruction.register() & 1) != 0;
  }

  private void follow() {
    while (!open.isEmpty()) {
      int address = open.removeFirst();
      Instruction instruction = function.code().get(address);
      int depth = depths.get(address);
      step(instruction, depth);
    }
  }

  private void step(Instruction instruction, int depth) {
    switch (instruction.kind()) {
      case TAKE -> reach(instruction.next(), depth + instruction.operand());
      case POP -> reach(instruction.next(), depth - instruction.operand());
      case ADD_REGISTER -> addRegister(instruction, depth);
      case SET -> {
        isCounted = false;
        reach(instruction.next(), depth);
      }
      case JUMP, BRANCH -> {
        if (function.contains(instruction.operand())) {
          reach(instruction.operand(), depth);
        } else if (returns.test(instruction.operand())) {
          hasReturn = true;
        }
      }
      case CALL -> {
        if (returns.test(instruction.operand())) {
          reach(instruction.next(), depth);
        }
      }
      case RETURN, JUMP_REGISTER -> hasReturn = true;
      case JUMP_TABLE -> tableDepth = Math.max(tableDepth, depth);
      default -> {
        if (!instruction.ends()) {
          reach(instruction.next(), depth);
        }
      }
    }
    boolean mayGoOn = instruction.kind() == Kind.BRANCH || instruction.conditional();
    if (mayGoOn && !instruction.ends()) {
      reach(instruction.next(), depth);
    }
  }

  private void addRegister(Instruction instruction, int depth) {
    Integer value = constantBefore(instruction);
    if (value == null) {
      isCounted = false;
      reach(instruction.next(), depth);
    } else {
      reach(instruction.next(), depth - value);
    }
  }

  /** Computes what the instructions right before {@code user} leave in its register, or null. */
  private Integer constantBefore(Instruction user) {
    Map.Entry<Integer, Instruction> before = function.code().lowerEntry(user.address());
    if (before == null || before.getValue().register() != user.register()) {
      return null;
    }
    Instruction instruction = before.getValue();
    return switch (instruction.kind()) {
      case LOAD_WORD -> elf.wordAt(instruction.operand()).orElse(null);
      case CONSTANT -> instruction.operand();
      case SHIFT -> changed(instruction, value -> value << instruction.operand());
      case ADD -> changed(instruction, value -> value + instruction.operand());
      case NEGATE -> changed(instruction, value -> -value);
      default -> null;
    };
  }

  private Integer changed(Instruction instruction, IntUnaryOperator change) {
    Integer value = constantBefore(instruction);
    return value == null ? null : change.applyAsInt(value);
  }

  private void reach(int address, int depth) {
    if (!function.code().containsKey(address)) {
      return;
    }
    Integer before = depths.get(address);
    if (depth > LIMIT_BYTES) {
      throw new LinkerBug("function=" + function.name() + " takes stack in a loop");
    }
    if (before == null || depth > before) {
      depths.put(address, depth);
      open.add(address);
    }
  }

  /** Goes on where it ended the last time: what lies before has been reached since. */
  private boolean reachBehindTables() {
    while (unscanned.hasNext()) {
      int address = unscanned.next();
      if (!depths.containsKey(address)) {
        reach(address, tableDepth);
        return true;
      }
    }
    return false;
  }
}
