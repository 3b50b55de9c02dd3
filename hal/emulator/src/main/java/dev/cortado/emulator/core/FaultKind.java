package dev.cortado.emulator.core;

/** Why the processor could not go on. Host only. */
public enum FaultKind {
  /** {@code udf #n}: the detail is n. */
  PANIC("udf #%d"),
  /** The detail is the opcode. */
  UNDEFINED_INSTRUCTION("undefined instruction 0x%x"),
  /** The detail is the breakpoint's number. */
  BREAKPOINT("bkpt #%d without a debugger"),
  /** The detail is the address. */
  UNALIGNED("unaligned access at 0x%08x"),
  /** The detail is the address. */
  UNMAPPED_LOAD("load from unmapped address 0x%08x"),
  /** The detail is the address. */
  UNMAPPED_STORE("store to unmapped address 0x%08x"),
  /** The detail is the address. */
  READ_ONLY_STORE("store to read-only address 0x%08x"),
  /** The detail is the address. */
  UNMAPPED_FETCH("instruction fetch from 0x%08x"),
  /** The detail is the address branched to. */
  NOT_THUMB("branch to 0x%08x, whose lowest bit is not set"),
  /** The detail is the stack pointer. */
  STACKING("exception frame does not fit at sp=0x%08x"),
  /** The detail is the value of lr. */
  BAD_EXCEPTION_RETURN("exception return with lr=0x%08x"),
  /** The detail is the immediate. */
  SUPERVISOR_CALL("svc #%d where its exception cannot be taken"),
  /** Strict mode only; the detail is the address. */
  UNKNOWN_REGISTER("access to unknown register 0x%08x"),
  /** The detail is the address of the vector. */
  BAD_VECTOR("exception vector at 0x%08x is not a Thumb address");

  private final String format;

  FaultKind(String format) {
    this.format = format;
  }

  /** Returns the kind as text, with the detail in its place. */
  public String describe(int detail) {
    return format.indexOf('%') < 0 ? format : String.format(format, detail);
  }
}
