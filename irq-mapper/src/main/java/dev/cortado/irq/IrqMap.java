package dev.cortado.irq;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which interrupt line runs what, and how urgent each is. Host only.
 *
 * @param board the board's name
 * @param chip the board's chip
 * @param tick the tick, where something uses time
 * @param devices the drivers' interrupts, in wiring order
 * @param levels the levels of actors, most urgent first; with an error among the problems those
 *     that did not fit are missing
 * @param problems what is wrong with the plan
 */
public record IrqMap(
    String board,
    Chip chip,
    Optional<TickVector> tick,
    List<DeviceVector> devices,
    List<LevelVector> levels,
    List<Problem> problems) {
  /** Copies the lists. */
  public IrqMap {
    devices = List.copyOf(devices);
    levels = List.copyOf(levels);
    problems = List.copyOf(problems);
  }

  /** Returns whether no image can be made from this map. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Tells every level which interrupt line it got. Called once, on a map without errors. */
  public void bind() {
    levels.forEach(vector -> vector.level().bind().accept(vector.irq()));
  }

  /**
   * Returns the NVIC level at which {@code handler} runs, 0 being the most urgent.
   *
   * @param handler a level's object, a device interrupt's handler or the clock, by identity
   * @throws IllegalArgumentException if this map has no vector for it
   */
  public int nvicLevelOf(Object handler) {
    if (tick.isPresent() && tick.get().tick().clock() == handler) {
      return tick.get().nvicLevel();
    }
    for (DeviceVector device : devices) {
      if (device.interrupt().handler() == handler) {
        return device.nvicLevel();
      }
    }
    for (LevelVector level : levels) {
      if (level.level().level() == handler) {
        return level.nvicLevel();
      }
    }
    throw new IllegalArgumentException("handler=" + handler + " has no vector");
  }

  /**
   * Returns the ceiling of something that is used at {@code nvicLevels}: whoever masks all levels
   * from it downwards has it for himself.
   *
   * @param nvicLevels the levels of all users, at least one
   * @throws IllegalArgumentException if there is none
   */
  public int ceiling(Collection<Integer> nvicLevels) {
    return nvicLevels.stream()
        .min(Integer::compare)
        .orElseThrow(() -> new IllegalArgumentException("nvicLevels=[], nobody uses it"));
  }

  /**
   * Returns the value of BASEPRI that keeps out all that runs at {@code nvicLevels}: their ceiling
   * and whatever is less urgent.
   *
   * @param nvicLevels levels of the NVIC, and of tasks beyond those, which PendSV switches at the
   *     least urgent level
   * @return the value, or 0 where nobody is to be kept out or the core can only mask all
   */
  public int maskByte(Collection<Integer> nvicLevels) {
    if (nvicLevels.isEmpty() || !chip.core().masksByPriority()) {
      return 0;
    }
    return priorityByte(Math.min(ceiling(nvicLevels), chip.levels() - 1));
  }

  /** Returns the priority register's value for {@code nvicLevel}: the level in its upper bits. */
  public int priorityByte(int nvicLevel) {
    return nvicLevel << (Byte.SIZE - chip.priorityBits());
  }

  /** Returns the map as a table, most urgent first, a line for each vector; ends with a newline. */
  public String print() {
    return new IrqTable(this).print();
  }
}
