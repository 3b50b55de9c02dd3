package dev.cortado.linker.report;

import java.util.List;

/**
 * What one interrupt runs, and how urgent it is. Host only.
 *
 * @param priority as wired, larger is more urgent; 0 for the tick and for drivers
 * @param nvicLevel 0 is the most urgent
 * @param irq the interrupt line, or -1 for SysTick
 * @param line the line's name in the manual
 * @param runs what the interrupt is for
 * @param actors the names of the actors that it runs
 * @param because why it lies there
 */
public record LevelRow(
    int priority,
    int nvicLevel,
    int irq,
    String line,
    String runs,
    List<String> actors,
    String because) {
  /** Copies the list. */
  public LevelRow {
    actors = List.copyOf(actors);
  }
}
