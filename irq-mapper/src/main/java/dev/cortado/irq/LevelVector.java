package dev.cortado.irq;

import dev.cortado.kernel.graph.LevelNode;

/**
 * Which interrupt line runs the actors of a priority level. Host only.
 *
 * @param level the level as wired
 * @param nvicLevel 0 is the most urgent
 * @param priorityByte what the line's priority register holds: the level in its upper bits
 * @param irq the line's number, 0 to 31
 * @param irqName the line's name in the chip's manual
 * @param reason why this line, for the report
 */
public record LevelVector(
    LevelNode level, int nvicLevel, int priorityByte, int irq, String irqName, String reason) {
  /** Returns the level's priority as wired; larger is more urgent. */
  public int priority() {
    return level.priority();
  }
}
