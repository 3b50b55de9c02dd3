package dev.cortado.linker.prove;

import dev.cortado.linker.prove.Instruction.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What is known of the registers before each instruction of a function: constants, and what an MRS
 * has read of the masks. Host only; a forward analysis over all paths. Nothing is known in a
 * function with a jump table that cannot be read.
 */
final class RegisterValues {
  static final long UNKNOWN = Long.MIN_VALUE;
  private static final long READ = 1L << 40;
  private static final int REGISTERS = 16;

  /** r0 to r3, r12 and lr, which a callee may change (AAPCS, 6.1.1). */
  private static final int SCRATCH = 0x500F;

  private final MachineCode code;
  private final MachineFunction function;
  private final IntPredicate returns;
  private final Map<Integer, long[]> before = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Analyses {@code function}; {@code returns} tells whether a callee does. */
  RegisterValues(MachineCode code, MachineFunction function, IntPredicate returns) {
    this.code = code;
    this.function = function;
    this.returns = returns;
    boolean followed =
        function.code().values().stream()
            .filter(each -> each.kind() == Kind.JUMP_TABLE)
            .allMatch(each -> JumpTables.targets(code, function, each).isPresent());
    if (followed) {
      long[] nothing = new long[REGISTERS];
      Arrays.fill(nothing, UNKNOWN);
      reach(function.address(), nothing);
    }
    while (!open.isEmpty()) {
      step(function.code().get(open.removeFirst()));
    }
  }

  /** Returns the value of a register before the instruction at {@code address}. */
  long at(int address, int register) {
    long[] values = before.get(address);
    return values == null ? UNKNOWN : values[register];
  }

  /** Returns the value of a register after the instruction at {@code address}. */
  long after(int address, int register) {
    return before.containsKey(address) ? after(function.code().get(address))[register] : UNKNOWN;
  }

  /** Returns whether {@code value} is what an MRS has read. */
  static boolean isRead(long value) {
    return value >= READ;
  }

  private void step(Instruction instruction) {
    long[] after = after(instruction);
    boolean goesOn = !instruction.ends();
    switch (instruction.kind()) {
      case JUMP, BRANCH -> reach(instruction.operand(), after);
      case JUMP_TABLE ->
          JumpTables.targets(code, function, instruction)
              .orElseThrow()
              .forEach(target -> reach(target, after));
      case CALL -> goesOn = returns.test(instruction.operand()) || instruction.conditional();
      default -> {
        // goes on behind it, or nowhere
      }
    }
    if (goesOn) {
      reach(instruction.next(), after);
    }
  }

  private long[] after(Instruction instruction) {
    int address = instruction.address();
    int first = code.half(address);
    int second = code.secondHalf(instruction);
    long[] values = before.get(address).clone();
    boolean calls = instruction.kind() == Kind.CALL || instruction.kind() == Kind.CALL_REGISTER;
    int written = calls ? SCRATCH : RegisterWrites.of(first, second);
    for (int register = 0; register < REGISTERS; register++) {
      if ((written >> register & 1) != 0) {
        values[register] = UNKNOWN;
      }
    }
    if (instruction.conditional() || calls) {
      return values;
    }
    MaskEffect effect = MaskEffect.of(first, second);
    if (effect.kind() == MaskEffect.Kind.READ) {
      values[effect.register()] = READ | address & 0xFFFFFFFFL;
    } else if (instruction.kind() == Kind.CONSTANT) {
      values[instruction.register()] = instruction.operand();
    } else if ((first & 0xFFC0) == 0x43C0) {
      // MVN.
      values[first & 7] = computed(before.get(address)[first >> 3 & 7], value -> ~value);
    } else if (instruction.kind() == Kind.ADD || instruction.kind() == Kind.NEGATE) {
      long value = before.get(address)[instruction.register()];
      values[instruction.register()] =
          computed(
              value, old -> instruction.kind() == Kind.ADD ? old + instruction.operand() : -old);
    } else if (first == 0xF04F && second < 0x1000) {
      // MOV.W with a plain constant of eight bits.
      values[second >> 8] = second & 0xFF;
    } else if (first >> 8 == 0x46) {
      values[first & 7 | first >> 4 & 8] = before.get(address)[first >> 3 & 15];
    }
    return values;
  }

  private static long computed(long value, IntUnaryOperator operation) {
    return value == UNKNOWN || isRead(value) ? UNKNOWN : operation.applyAsInt((int) value);
  }

  private void reach(int address, long[] values) {
    if (!function.code().containsKey(address)) {
      return;
    }
    long[] known = before.get(address);
    if (known == null) {
      before.put(address, values.clone());
      open.add(address);
      return;
    }
    boolean changed = false;
    for (int register = 0; register < REGISTERS; register++) {
      if (known[register] != values[register] && known[register] != UNKNOWN) {
        known[register] = UNKNOWN;
        changed = true;
      }
    }
    if (changed) {
      open.add(address);
    }
  }
}
