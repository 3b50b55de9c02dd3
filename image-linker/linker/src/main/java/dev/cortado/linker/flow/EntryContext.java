package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;

/**
 * An entry into the image's code, in whose name the code behind it is analysed.
 *
 * @param name for reports and paths, such as {@code actor "blinky"}
 * @param kind what enters
 * @param receiver the object that it enters with
 * @param method the method that it enters
 */
public record EntryContext(String name, Kind kind, Object receiver, MethodKey method) {
  /** The name of the boot step that starts the tick, which comes after all others. */
  public static final String CLOCK_START = "the clock's start";

  /** The name of what stops the second core before memory is set up. */
  public static final String CORE_HOLD = "the second core's hold";

  /** The name of what starts the second core, at the end of boot. */
  public static final String CORE_LAUNCH = "the second core's launch";

  /** The name of what stops the other core at a fault. */
  public static final String CORE_STOP = "the other core's stop";

  /** What enters. */
  public enum Kind {
    /** Boot steps, before the first interrupt. */
    BOOT,
    /** An actor's run method. */
    ACTOR,
    /** A task's run method. */
    TASK,
    /** The choice of the task that runs next, and the end of a task. */
    SWITCH,
    /** The vector of a priority level. */
    LEVEL,
    /** The tick. */
    TICK,
    /** A device interrupt. */
    DEVICE,
    /** What runs when nothing else does, less urgent than all. */
    IDLE,
    /** The HardFault exception. */
    FAULT,
    /** What starts and stops the second core. */
    CORES
  }

  /** Returns whether code behind this entry may wait. */
  public boolean isActivity() {
    return kind == Kind.ACTOR || kind == Kind.TASK;
  }

  /** Returns whether this is what a task calls when its code has ended. */
  public boolean isEndOfTask() {
    return kind == Kind.SWITCH && method.equals(TaskCode.BLOCK);
  }

  /** Returns whether this is a boot step, other than the one that starts the tick. */
  public boolean isBootStep() {
    return kind == Kind.BOOT && !startsClock();
  }

  /** Returns whether this is the boot step that starts the tick. */
  public boolean startsClock() {
    return kind == Kind.BOOT && name.equals(CLOCK_START);
  }
}
