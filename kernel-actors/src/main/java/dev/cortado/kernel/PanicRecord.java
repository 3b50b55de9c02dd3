package dev.cortado.kernel;

import dev.cortado.machine.CortexM;
import dev.cortado.machine.Cpu;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.KeptAcrossReset;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Panic;
import dev.cortado.time.Clock;

/**
 * What stopped the image last: six words in memory that a reset leaves alone.
 *
 * <p>Device; made by {@link Wiring#recordPanics}. A panic is an instruction that the processor
 * takes as a HardFault, so this handler serves panics and faults. It stores no text: goal {@code
 * image-linker:explain} makes the source lines of the words and the image. After power-on memory
 * holds anything, which the check word tells from a record. A fault while no stack is left locks
 * the processor up, and leaves no record.
 */
@KeptAcrossReset
public final class PanicRecord implements InterruptHandler {
  /** How many words a record has, from {@link #word}. */
  public static final int WORDS = 6;

  private static final int SEED = 0x50414E43;
  private static final int FACTOR = 31;
  private static final int RETURN_ADDRESS = 20;
  private static final int FAULTING_ADDRESS = 24;
  private static final int PROGRAM_STATUS = 28;
  private static final int EXCEPTION_NUMBER = 0x3f;
  private static final int CORE_SHIFT = 7;
  private static final int PLACE_SHIFT = 8;
  private static final int UDF = 0xde00;

  /** What the chip does once the record is written. */
  public enum Then {
    /** It starts anew. */
    RESET,
    /** It stays where it is, for a debugger. */
    HALT
  }

  private boolean resets;
  private Clock clock;

  /** Null where there is one core. */
  private CoreLink link;

  private int codeBegin;
  private int codeBytes;

  /** The levels with several actors. */
  private Level[] shared = {};

  private TaskSwitch tasks;

  private int check;
  private int kind;
  private int pc;
  private int lr;
  private int exception;
  private int uptimeTicks;

  /** Made by the wiring. */
  PanicRecord() {}

  void then(Then then) {
    resets = then == Then.RESET;
  }

  void bind(int flashBase, int flashBytes, Clock newClock, Level[] sharedLevels, CoreLink newLink) {
    link = newLink;
    codeBegin = flashBase;
    codeBytes = flashBytes;
    clock = newClock;
    shared = sharedLevels;
  }

  void bindTasks(TaskSwitch taskSwitch) {
    tasks = taskSwitch;
  }

  /** The HardFault handler: writes the record. Of two cores the other one has stopped. */
  @Override
  public void onInterrupt() {
    int frame = Cpu.faultFrame();
    pc = Memory.load32(frame + FAULTING_ADDRESS);
    lr = Memory.load32(frame + RETURN_ADDRESS);
    int number = Memory.load32(frame + PROGRAM_STATUS) & EXCEPTION_NUMBER;
    exception = number | runningCore() << CORE_SHIFT | placeAt(number) << PLACE_SHIFT;
    kind = kindAt(pc);
    uptimeTicks = clock == null ? 0 : clock.nowTicks();
    check = sum();
    Cpu.dataSynchronizationBarrier();
    if (resets) {
      reset(link);
    }
    while (true) {
      Cpu.dataSynchronizationBarrier();
    }
  }

  /** Starts the chip anew, some cycles later. */
  static void reset(CoreLink link) {
    if (link != null) {
      link.reset();
    }
    Memory.store32(CortexM.AIRCR, CortexM.AIRCR_VECTKEY | CortexM.AIRCR_SYSRESETREQ);
  }

  private int runningCore() {
    return link == null ? 0 : link.running();
  }

  /** Returns which of its level's actors runs in an exception, 0 if there is only one; or task. */
  private int placeAt(int number) {
    if (tasks != null && number == 0) {
      return tasks.runningPlace();
    }
    for (Level level : shared) {
      if (level.exception() == number) {
        return level.runningPlace();
      }
    }
    return 0;
  }

  /** Writes the record for a supervisor: the running code is {@code actor}'s, behind its throw. */
  void fail(Actor actor) {
    kind = Panic.raisedKind();
    pc = Panic.raisedAt();
    lr = -1;
    int core = runningCore() << CORE_SHIFT;
    exception = actor.level().exception() | core | actor.place << PLACE_SHIFT;
    uptimeTicks = clock == null ? 0 : clock.nowTicks();
    check = sum();
  }

  /** Reads the instruction only where there is code: a fault in this handler is a lockup. */
  private int kindAt(int address) {
    if (address - codeBegin < 0 || address - codeBegin >= codeBytes || (address & 1) != 0) {
      return Panic.FAULT;
    }
    int instruction = Memory.load16(address);
    return (instruction & ~0xff) == UDF ? instruction & 0xff : Panic.FAULT;
  }

  private int sum() {
    int sum = SEED ^ kind;
    sum = sum * FACTOR + pc;
    sum = sum * FACTOR + lr;
    sum = sum * FACTOR + exception;
    return sum * FACTOR + uptimeTicks;
  }

  /** Returns whether the run before ended with a panic or a fault, since {@link #clear()}. */
  public boolean isPresent() {
    return check == sum();
  }

  /** Forgets the record, so that the boot after the next does not see it again. */
  public void clear() {
    check = ~sum();
  }

  /** Returns what happened, one of {@link Panic}'s constants; anything if there is no record. */
  public int kind() {
    return kind;
  }

  /** Returns the address of the instruction that panicked or faulted. */
  public int pc() {
    return pc;
  }

  /** Returns what the link register held: where the call returns to, or an exception's return. */
  public int returnAddress() {
    return lr;
  }

  /** Returns the number of the exception that ran, that of its vector; 0 for boot and tasks. */
  public int exception() {
    return exception & EXCEPTION_NUMBER;
  }

  /** Returns the number of the core that ran it; 0 on a chip with one core. */
  public int core() {
    return exception >>> CORE_SHIFT & 1;
  }

  /**
   * Returns which of its priority level's actors ran, from 1 in wiring order, 0 if the level has
   * only one; where {@link #exception()} is 0, which of the tasks ran, 0 in boot and at rest.
   */
  public int place() {
    return exception >>> PLACE_SHIFT;
  }

  /** Returns the ticks of the clock since boot; 0 in an image without a clock. */
  public int uptimeTicks() {
    return uptimeTicks;
  }

  /**
   * Returns a word of the record as {@code image-linker:explain} takes it.
   *
   * @param index 0 to {@link #WORDS} - 1; other indices give the last word
   */
  public int word(int index) {
    return switch (index) {
      case 0 -> check;
      case 1 -> kind;
      case 2 -> pc;
      case 3 -> lr;
      case 4 -> exception;
      default -> uptimeTicks;
    };
  }
}
