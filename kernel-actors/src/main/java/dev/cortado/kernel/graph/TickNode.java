package dev.cortado.kernel.graph;

/**
 * The interrupt that advances time: the core's SysTick exception, or an interrupt line of a timer.
 *
 * @param clock a {@code dev.cortado.time.Clock}
 * @param tickHz ticks a second
 * @param at where it was wired, {@code File.java:line}
 * @param irq the timer's interrupt line, or {@link #SYSTICK}
 * @param line the line's name in the chip's manual
 */
public record TickNode(Object clock, int tickHz, String at, int irq, String line) {
  /** In place of an interrupt line: the tick is the core's own exception. */
  public static final int SYSTICK = -1;

  /** Makes the node of a tick on SysTick. */
  public TickNode(Object clock, int tickHz, String at) {
    this(clock, tickHz, at, SYSTICK, "SysTick");
  }

  /** Returns whether the tick is the core's own exception. */
  public boolean isSysTick() {
    return irq == SYSTICK;
  }
}
