package dev.cortado.emulator.core;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The state of an ARMv6-M core, and the loop that runs it. Host only.
 *
 * <p>Engines execute instructions; everything between two instructions happens here, so that both
 * engines see the same: events at the first instruction boundary at or after their cycle,
 * exceptions, sleep.
 */
public final class Core {
  static final int SP = 13;
  static final int LR = 14;
  static final int PC = 15;

  /** The registers; PC is the address of the next instruction, without the Thumb bit. */
  final int[] r = new int[16];

  boolean n;
  boolean z;
  boolean c;
  boolean v;
  boolean thumb = true;
  boolean usingProcessStack;
  int otherStackPointer;
  int ipsr;

  long cycles;
  long instructions;
  long sleepCycles;
  int instructionAddress;

  /** Whether something other than the next instruction may be due. */
  boolean attention;

  boolean sleeping;
  boolean waitsForEvent;
  boolean eventRegistered;
  private boolean poweredOff;

  final Bus bus;
  final Timeline timeline;
  final Timings timings;
  final Exceptions exceptions;
  final MaskedSections masking = new MaskedSections(this);
  final StackDepth stackDepth = new StackDepth();
  private final Engine engine;
  private boolean stopRequested;
  private boolean resetRequested;
  private boolean isJoined;
  private Runnable onReset = () -> {};
  private Runnable nextReset;
  private FaultPolicy faultPolicy = (signal, core) -> false;

  /** Decides whether a fault becomes a HardFault exception. */
  public interface FaultPolicy {
    /** Returns true if the image's own HardFault handler shall run; otherwise the run ends. */
    boolean handle(FaultSignal signal, Core core);
  }

  /** Makes a core that is not yet reset. */
  public Core(Bus bus, Timeline timeline, Timings timings, EngineKind engineKind) {
    this.bus = bus;
    this.timeline = timeline;
    this.timings = timings;
    this.exceptions = new Exceptions(this);
    this.engine = engineKind.create(this);
    timeline.attach(this);
  }

  /** Makes another core of the same chip, on the interpreter. */
  public Core beside(Bus itsBus) {
    Core other = new Core(itsBus, timeline, timings, EngineKind.INTERPRETER);
    timeline.attach(this);
    return other;
  }

  /** Frees what the engine holds. */
  public void close() {
    engine.close();
  }

  /** Sets what a reset asked for by the image does; it must call {@link #reset}. */
  public void onReset(Runnable action) {
    onReset = action;
  }

  /** Asks for a reset that does {@code action} instead of what a reset usually does. */
  public void onNextReset(Runnable action) {
    nextReset = action;
    requestReset();
  }

  /** Tells the engine that code memory has changed. */
  public void codeChanged(int offset, int sizeBytes) {
    engine.codeChanged(offset, sizeBytes);
  }

  /** Sets what becomes of faults; at first every fault ends the run. */
  public void faultPolicy(FaultPolicy policy) {
    faultPolicy = policy;
  }

  /** Puts the core into its state after reset; time and counters go on. */
  public void reset(int stackPointer, int programCounter) {
    Arrays.fill(r, 0);
    r[SP] = stackPointer & ~3;
    r[LR] = -1;
    r[PC] = programCounter & ~1;
    thumb = (programCounter & 1) != 0;
    n = false;
    z = false;
    c = false;
    v = false;
    usingProcessStack = false;
    otherStackPointer = 0;
    ipsr = 0;
    sleeping = false;
    poweredOff = false;
    eventRegistered = false;
    masking.reset();
    exceptions.reset();
    stackDepth.restart(r[SP]);
    resetRequested = false;
    attention = true;
  }

  /** Returns whether a reset was asked for that has not been done. */
  boolean resetRequested() {
    return resetRequested;
  }

  /** Asks for a reset after the running instruction. */
  public void requestReset() {
    resetRequested = true;
    attention = true;
  }

  /** Ends {@link #run} after the running instruction. */
  public void requestStop() {
    stopRequested = true;
    attention = true;
  }

  /** Returns whether a stop was asked for since {@link #run} began. */
  public boolean isStopRequested() {
    return stopRequested;
  }

  /**
   * Runs until the cycle counter reaches {@code untilCycle} or a stop is asked for.
   *
   * @throws FaultSignal if a fault ends the run; {@link #instructionAddress()} tells where
   */
  public void run(long untilCycle) {
    stopRequested = false;
    timeline.runDue(cycles);
    runAlone(untilCycle);
  }

  /** Runs on, until another core comes beside this, too. */
  void runAlone(long untilCycle) {
    isJoined = false;
    while (cycles < untilCycle && !stopRequested && !isJoined) {
      turn(untilCycle);
      timeline.runDue(cycles);
    }
  }

  /** Resets, wakes, sleeps, takes an exception, or runs instructions until {@code untilCycle}. */
  void turn(long untilCycle) {
    attention = false;
    if (resetRequested) {
      Runnable action = nextReset == null ? onReset : nextReset;
      nextReset = null;
      action.run();
      return;
    }
    try {
      if (sleeping) {
        sleep(untilCycle);
      } else if (!exceptions.takePending()) {
        engine.execute(Math.min(untilCycle, timeline.nextCycle()));
      }
    } catch (FaultSignal fault) {
      onFault(fault);
    }
  }

  private void sleep(long untilCycle) {
    if (!wakesUp()) {
      sleepUntil(Math.max(cycles, Math.min(untilCycle, timeline.nextCycle())));
    }
  }

  private boolean wakesUp() {
    boolean wakes =
        waitsForEvent ? eventRegistered || exceptions.wakes(true) : exceptions.wakes(false);
    if (wakes && !poweredOff) {
      sleeping = false;
      eventRegistered = eventRegistered && !waitsForEvent;
    }
    return !sleeping;
  }

  /** Sleeps from now to {@code cycle}. */
  void sleepUntil(long cycle) {
    sleepCycles += cycle - cycles;
    cycles = cycle;
  }

  /** Returns whether this sleeps on; wakes up if there is a reason to. */
  boolean sleepsOn() {
    return sleeping && !resetRequested && !(attention && wakesUp());
  }

  /** Begins a run of several cores. */
  void begin() {
    stopRequested = false;
  }

  /** Ends {@link #runAlone}, since another core begins to run. */
  public void join() {
    isJoined = true;
    attention = true;
  }

  /** Returns whether the core is without power, or held in reset. */
  public boolean isOff() {
    return poweredOff;
  }

  private void onFault(FaultSignal fault) {
    boolean lockup = ipsr == Exceptions.HARD_FAULT || ipsr == Exceptions.NMI;
    boolean noFrame = fault.kind() == FaultKind.STACKING || fault.kind() == FaultKind.BAD_VECTOR;
    if (lockup || noFrame || !faultPolicy.handle(fault, this)) {
      throw fault;
    }
    exceptions.takeHardFault(instructionAddress);
  }

  /** Stops the core until the next reset; time goes on. */
  public void powerOff() {
    poweredOff = true;
    resetRequested = false;
    sleeping = true;
    attention = true;
  }

  /** Lets {@code count} cycles pass within the running instruction. */
  public void stall(long count) {
    cycles += count;
  }

  /** Sends the core to sleep after the running instruction. */
  void sleepFor(boolean event) {
    if (event && eventRegistered) {
      eventRegistered = false;
      return;
    }
    sleeping = true;
    waitsForEvent = event;
    attention = true;
  }

  /** Sets the event register, as SEV and an external event do. */
  public void registerEvent() {
    eventRegistered = true;
    attention = true;
  }

  int xpsr() {
    return (n ? 1 << 31 : 0)
        | (z ? 1 << 30 : 0)
        | (c ? 1 << 29 : 0)
        | (v ? 1 << 28 : 0)
        | (thumb ? 1 << 24 : 0)
        | ipsr;
  }

  void flags(int xpsr) {
    n = xpsr < 0;
    z = (xpsr & 1 << 30) != 0;
    c = (xpsr & 1 << 29) != 0;
    v = (xpsr & 1 << 28) != 0;
  }

  /** Selects the stack; the other one's pointer is kept. */
  void useProcessStack(boolean process) {
    if (process != usingProcessStack) {
      int swap = r[SP];
      r[SP] = otherStackPointer;
      otherStackPointer = swap;
      usingProcessStack = process;
    }
  }

  /** Sets the active stack pointer, noting its depth. */
  void stackPointer(int value) {
    r[SP] = value & ~3;
    if (!usingProcessStack) {
      stackDepth.note(r[SP]);
    }
  }

  /** Branches to an address whose lowest bit says Thumb. */
  void branchExchange(int target) {
    if (ipsr != 0 && target >>> 28 == 0xf) {
      exceptions.returnFrom(target);
      return;
    }
    thumb = (target & 1) != 0;
    r[PC] = target & ~1;
    if (!thumb) {
      attention = true;
    }
  }

  /** Reports each store to the word at {@code address}, before a device sees it. */
  public void watch(int address, IntConsumer listener) {
    bus.watch(new StoreWatch(address, listener));
    attention = true;
  }

  /** Returns the cycles since the first reset, sleep included. */
  public long cycles() {
    return cycles;
  }

  /** Returns how many instructions were executed. */
  public long instructions() {
    return instructions;
  }

  /** Returns how many of the cycles were slept. */
  public long sleepCycles() {
    return sleepCycles;
  }

  /** Returns whether the core sleeps now. */
  public boolean isSleeping() {
    return sleeping;
  }

  /** Returns the value of register 0 to 15. */
  public int register(int number) {
    return r[number];
  }

  /** Returns whether register 13 is the process stack pointer. */
  public boolean isUsingProcessStack() {
    return usingProcessStack;
  }

  /** Returns flags, Thumb bit and the number of the running exception. */
  public int programStatus() {
    return xpsr();
  }

  /** Returns the address of the instruction that ran last or faulted. */
  public int instructionAddress() {
    return instructionAddress;
  }

  /** Returns how deep the main stack went. */
  public StackDepth stackDepth() {
    return stackDepth;
  }

  /** Returns how long interrupts were masked. */
  public MaskedSections maskedSections() {
    return masking;
  }

  /** Returns the exceptions and the interrupt controller. */
  public Exceptions exceptions() {
    return exceptions;
  }

  /** Returns the memory map. */
  public Bus bus() {
    return bus;
  }

  /** Returns simulated time. */
  public Timeline timeline() {
    return timeline;
  }

  /** Returns how many instructions the engine's own processor executed, not its stepper. */
  public long engineInstructions() {
    return engine.nativeInstructions();
  }
}
