package dev.cortado.emulator.core;

import dev.cortado.machine.CortexM;

/**
 * Exception entry and return (ARMv6-M Architecture Reference Manual, B1.5). Host only.
 *
 * <p>Not modelled: an interrupt during LDM, STM, PUSH or POP abandons the instruction on silicon;
 * here it waits for its end. An exception that becomes pending during unstacking is taken after it.
 */
public final class Exceptions {
  static final int NMI = CortexM.EXCEPTION_NMI;
  static final int HARD_FAULT = CortexM.EXCEPTION_HARD_FAULT;

  private final Core core;
  private final Nvic nvic;
  private int vectorTable;
  private boolean sleepOnExit;
  private long taken;

  Exceptions(Core core) {
    this.core = core;
    this.nvic = new Nvic(core);
    this.vectorTable = core.bus.codeBase();
  }

  void reset() {
    nvic.reset();
    sleepOnExit = false;
    vectorTable = core.bus.codeBase();
  }

  /** Returns the interrupt controller. */
  public Nvic nvic() {
    return nvic;
  }

  /** Returns where the vectors lie. */
  public int vectorTable() {
    return vectorTable;
  }

  /** Moves the vectors, as VTOR does. */
  public void vectorTable(int address) {
    vectorTable = address;
  }

  boolean sleepOnExit() {
    return sleepOnExit;
  }

  void sleepOnExit(boolean on) {
    sleepOnExit = on;
  }

  /** Returns how many exceptions were taken, tail-chained ones included. */
  public long taken() {
    return taken;
  }

  /** Returns whether a pending exception ends a sleep; for WFI PRIMASK does not count. */
  boolean wakes(boolean primaskCounts) {
    return nvic.best(nvic.activePriority()) != 0 && !(primaskCounts && core.masking.masked());
  }

  /** Takes the most urgent pending exception, if there is one that may preempt. */
  boolean takePending() {
    if (!core.thumb) {
      core.instructionAddress = core.r[Core.PC];
      throw new FaultSignal(FaultKind.NOT_THUMB, core.r[Core.PC]);
    }
    int exception = nvic.best(executionPriority());
    if (exception == 0) {
      return false;
    }
    enter(exception, core.r[Core.PC]);
    return true;
  }

  void takeHardFault(int returnAddress) {
    enter(HARD_FAULT, returnAddress);
  }

  /** Makes SVCall pending for an SVC instruction, which must be taken at once. */
  void supervisorCall(int immediate) {
    if (nvic.priorityOf(CortexM.EXCEPTION_SVCALL) >= executionPriority()) {
      throw new FaultSignal(FaultKind.SUPERVISOR_CALL, immediate);
    }
    nvic.pendSystem(CortexM.EXCEPTION_SVCALL, true);
  }

  private int executionPriority() {
    int active = nvic.activePriority();
    return core.masking.masked() ? Math.min(active, 0) : active;
  }

  private void enter(int first, int returnAddress) {
    int[] r = core.r;
    int sp = r[Core.SP];
    int aligned = sp & 4;
    int frame = (sp & ~7) - CortexM.EXCEPTION_FRAME_BYTES;
    push(frame, returnAddress, core.xpsr() | aligned << 7);
    core.stackPointer(frame);
    r[Core.LR] = excReturn();
    core.cycles += core.timings.exceptionEntry();
    core.useProcessStack(false);
    // Late arrival: what became pending while the frame was pushed competes for the vector.
    core.timeline.runDue(core.cycles);
    int late = first == HARD_FAULT ? 0 : nvic.best(nvic.activePriority());
    vector(late == 0 ? first : late);
  }

  private int excReturn() {
    if (core.ipsr != 0) {
      return CortexM.EXC_RETURN_HANDLER_MSP;
    }
    return core.usingProcessStack ? CortexM.EXC_RETURN_THREAD_PSP : CortexM.EXC_RETURN_THREAD_MSP;
  }

  private void push(int frame, int returnAddress, int xpsr) {
    int[] r = core.r;
    try {
      for (int i = 0; i < 4; i++) {
        core.bus.store32(frame + 4 * i, r[i]);
      }
      core.bus.store32(frame + 16, r[12]);
      core.bus.store32(frame + 20, r[Core.LR]);
      core.bus.store32(frame + 24, returnAddress);
      core.bus.store32(frame + 28, xpsr);
    } catch (FaultSignal signal) {
      core.instructionAddress = returnAddress;
      throw new FaultSignal(FaultKind.STACKING, frame);
    }
  }

  private void vector(int exception) {
    taken++;
    nvic.activate(exception);
    core.ipsr = exception;
    core.eventRegistered = true;
    int entry = vectorTable + 4 * exception;
    int handler = core.bus.load32(entry);
    core.r[Core.PC] = handler & ~1;
    core.thumb = (handler & 1) != 0;
    core.attention = true;
    if (!core.thumb) {
      core.instructionAddress = handler;
      throw new FaultSignal(FaultKind.BAD_VECTOR, entry);
    }
  }

  /** Leaves a handler; {@code value} was loaded into the program counter. */
  void returnFrom(int value) {
    boolean toHandler = value == CortexM.EXC_RETURN_HANDLER_MSP;
    boolean known =
        toHandler
            || value == CortexM.EXC_RETURN_THREAD_MSP
            || value == CortexM.EXC_RETURN_THREAD_PSP;
    if (!known || toHandler != nvic.isNested()) {
      throw new FaultSignal(FaultKind.BAD_EXCEPTION_RETURN, value);
    }
    nvic.deactivate(core.ipsr);
    core.eventRegistered = true;
    core.attention = true;
    int next = nvic.best(executionPriority());
    if (next != 0) {
      core.cycles += core.timings.tailChain();
      core.r[Core.LR] = value;
      vector(next);
      return;
    }
    core.cycles += core.timings.exceptionReturn();
    core.useProcessStack(value == CortexM.EXC_RETURN_THREAD_PSP);
    pop();
    if (core.ipsr == 0 && sleepOnExit) {
      core.sleepFor(false);
    }
  }

  private void pop() {
    int[] r = core.r;
    int frame = r[Core.SP];
    int xpsr;
    try {
      for (int i = 0; i < 4; i++) {
        r[i] = core.bus.load32(frame + 4 * i);
      }
      r[12] = core.bus.load32(frame + 16);
      r[Core.LR] = core.bus.load32(frame + 20);
      r[Core.PC] = core.bus.load32(frame + 24) & ~1;
      xpsr = core.bus.load32(frame + 28);
    } catch (FaultSignal signal) {
      throw new FaultSignal(FaultKind.STACKING, frame);
    }
    r[Core.SP] = frame + CortexM.EXCEPTION_FRAME_BYTES + ((xpsr & 1 << 9) != 0 ? 4 : 0);
    core.flags(xpsr);
    core.thumb = (xpsr & 1 << 24) != 0;
    core.ipsr = xpsr & 0x3f;
  }
}
