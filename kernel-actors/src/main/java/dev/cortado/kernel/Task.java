package dev.cortado.kernel;

import dev.cortado.time.Sleeper;

/**
 * A thread of control with a stack of its own, for code that shall be interrupted anywhere: long
 * computations beside each other, algorithms that nobody wants to cut into steps.
 *
 * <p>Device: tasks run below all actors, the one that was wired first before those wired later. One
 * that becomes ready preempts a later one wherever that is; an earlier one that never waits keeps
 * the later ones from running. A task may do what an actor may: wait for messages, time and
 * everything else, also inside of methods that it calls. Its waits keep nothing in frames: the
 * stack stays as it is, and PendSV exchanges the registers. The linker proves how much stack {@link
 * #run()} needs and sets that aside. All tasks are ready at boot.
 */
public abstract class Task extends Sleeper {
  private TaskSwitch taskSwitch;
  private byte number;

  /** Made while wiring. */
  protected Task() {}

  /**
   * What the task does. When it returns, the task has ended, for good; an exception that comes out
   * is a panic. Recursion is refused.
   */
  protected abstract void run();

  /** Lets this task run again; for containers and clocks. Constant time. */
  @Override
  public final void makeReady() {
    taskSwitch.makeReady(number);
  }

  /** The same as {@link #makeReady()}: a task may be ready already. */
  @Override
  public final void wake() {
    taskSwitch.makeReady(number);
  }

  final void belongTo(TaskSwitch newSwitch, int newNumber) {
    taskSwitch = newSwitch;
    number = (byte) newNumber;
  }
}
