package dev.cortado.kernel.graph;

import java.util.function.IntConsumer;

/**
 * The interrupt that advances time: the core's SysTick exception, or an interrupt line of a timer.
 *
 * @param clock a {@code dev.cortado.time.Clock}
 * @param tickHz ticks a second
 * @param at where it was wired, {@code File.java:line}
 * @param irq the timer's interrupt line, or {@link #SYSTICK}
 * @param line the line's name in the chip's manual
 * @param longestWait tells the clock how many ticks the longest wait takes
 */
public record TickNode(
    Object clock, int tickHz, String at, int irq, String line, IntConsumer longestWait) {
  /** In place of an interrupt line: the tick is the core's own exception. */
  public static final int SYSTICK = -1;

  /** Makes the node of a tick on SysTick. */
  public TickNode(Object clock, int tickHz, String at) {
    this(clock, tickHz, at, SYSTICK, "SysTick", ticks -> {});
  }

  /** Returns whether the tick is the core's own exception. */
  public boolean isSysTick() {
    return irq == SYSTICK;
  }
}
