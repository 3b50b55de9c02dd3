package dev.cortado.emulator.core;

/**
 * The one or two cores of a chip: runs them as if at once. Host only.
 *
 * <p>Of two cores that are awake, the one that is behind executes the next instruction, so the same
 * image runs the same way each time; an {@link Interleaving} makes other orders. Devices see the
 * cycle of the core that accesses them; events wait until both cores have come to their cycle.
 */
public final class Cores {
  private final Core first;
  private final Core second;
  private Interleaving interleaving = Interleaving.IN_STEP;
  private Core running;

  /** Whether a core has had its wait before its next instruction. */
  private final boolean[] stalled = new boolean[2];

  /**
   * Makes the cores of a chip.
   *
   * @param second null if there is one core
   */
  public Cores(Core first, Core second) {
    this.first = first;
    this.second = second;
    running = first;
  }

  /** Sets the order in which the cores' instructions run. */
  public void interleave(Interleaving order) {
    interleaving = order;
  }

  /** Returns the core that ran last. */
  public Core running() {
    return running;
  }

  /** Returns the number of the core that ran last. */
  public int runningNumber() {
    return running == first ? 0 : 1;
  }

  /**
   * Returns the core called {@code number}.
   *
   * @throws IllegalArgumentException if the chip has none such
   */
  public Core core(int number) {
    if (number < 0 || number > (second == null ? 0 : 1)) {
      throw new IllegalArgumentException("core=" + number + ", which the chip does not have");
    }
    return number == 0 ? first : second;
  }

  /**
   * Runs until the cycle counters reach {@code untilCycle} or a stop is asked for.
   *
   * @throws FaultSignal if a fault ends the run; {@link #running} tells on which core
   */
  public void run(long untilCycle) {
    running = first;
    if (second == null) {
      first.run(untilCycle);
      return;
    }
    first.begin();
    first.timeline.runDue(first.cycles);
    while (first.cycles < untilCycle && !first.isStopRequested()) {
      if (second.isOff() && !first.isOff()) {
        alone(untilCycle);
      } else {
        together(untilCycle);
      }
    }
  }

  private void alone(long untilCycle) {
    choose(first);
    first.runAlone(untilCycle);
    second.sleepUntil(Math.max(first.cycles, second.cycles));
  }

  private void together(long untilCycle) {
    boolean firstSleeps = first.sleepsOn();
    boolean secondSleeps = second.sleepsOn();
    long next = first.timeline.nextCycle();
    if (firstSleeps && secondSleeps) {
      long cycle = Math.max(Math.max(first.cycles, second.cycles), Math.min(untilCycle, next));
      first.sleepUntil(cycle);
      second.sleepUntil(cycle);
    } else if (firstSleeps || secondSleeps) {
      Core awake = firstSleeps ? second : first;
      Core asleep = firstSleeps ? first : second;
      step(awake);
      asleep.sleepUntil(Math.max(asleep.cycles, awake.cycles));
    } else {
      step(second.cycles < first.cycles ? second : first);
    }
    first.timeline.runDue(Math.min(first.cycles, second.cycles));
  }

  private void step(Core core) {
    choose(core);
    int number = runningNumber();
    int stall = stalled[number] ? 0 : interleaving.stallCycles(number, core.instructions);
    stalled[number] = stall > 0;
    if (stall > 0) {
      core.cycles += stall;
    } else {
      core.turn(core.cycles + 1);
    }
  }

  private void choose(Core core) {
    running = core;
    core.timeline.attach(core);
  }

  /** Frees what the engines hold. */
  public void close() {
    first.close();
    if (second != null) {
      second.close();
    }
  }
}
