package dev.cortado.linker.prove;

/**
 * A Thumb instruction, as far as calls and the stack pointer are concerned. Host only.
 *
 * @param address where it lies
 * @param sizeBytes 2 or 4
 * @param kind what it does
 * @param operand what {@link Kind} says
 * @param register the register that it reads or, for constants, writes; -1 if that is no matter
 * @param conditional whether an IT instruction can skip it
 */
record Instruction(
    int address, int sizeBytes, Kind kind, int operand, int register, boolean conditional) {
  /** What an instruction does. */
  enum Kind {
    /** Nothing that matters here. */
    OTHER,
    /** Calls the function at {@code operand}. */
    CALL,
    /** Calls what the register holds. */
    CALL_REGISTER,
    /** Goes to {@code operand}. */
    JUMP,
    /** Goes to {@code operand}, or on. */
    BRANCH,
    /** Goes to what the register holds. */
    JUMP_REGISTER,
    /** Goes to an entry of a table behind it. */
    JUMP_TABLE,
    /** Returns to the caller. */
    RETURN,
    /** Ends here: a trap. */
    TRAP,
    /** Takes {@code operand} bytes of stack; negative gives back. */
    TAKE,
    /**
     * Gives back {@code operand} bytes of stack, and registers with the bits of {@code register}.
     */
    POP,
    /** Adds the register to the stack pointer. */
    ADD_REGISTER,
    /** Sets the stack pointer in another way. */
    SET,
    /** Loads the word at {@code operand} into the register. */
    LOAD_WORD,
    /** Sets the register to {@code operand}. */
    CONSTANT,
    /** Shifts the register left by {@code operand}. */
    SHIFT,
    /** Negates the register. */
    NEGATE,
    /** Adds {@code operand} to the register. */
    ADD
  }

  static Instruction other(int address, int sizeBytes) {
    return new Instruction(address, sizeBytes, Kind.OTHER, 0, -1, false);
  }

  /** Returns it as an IT instruction makes it. */
  Instruction skippable() {
    return new Instruction(address, sizeBytes, kind, operand, register, true);
  }

  /** Returns a call as the jump that it is used for. */
  Instruction asJump() {
    return new Instruction(address, sizeBytes, Kind.JUMP, operand, register, conditional);
  }

  /** Returns the address after it. */
  int next() {
    return address + sizeBytes;
  }

  /** Returns whether control never goes on to the next instruction. */
  boolean ends() {
    if (conditional) {
      return false;
    }
    return switch (kind) {
      case JUMP, JUMP_REGISTER, JUMP_TABLE, RETURN, TRAP -> true;
      default -> false;
    };
  }
}
