package dev.cortado.kernel.graph;

/**
 * A device interrupt that a driver handles.
 *
 * @param name the line's name in the chip's manual
 * @param irq the line's number, from 0
 * @param handler a {@code dev.cortado.machine.InterruptHandler}
 * @param at where it was wired, {@code File.java:line}
 * @param core which core handles it, from 0
 */
public record InterruptNode(String name, int irq, Object handler, String at, int core) {
  /** Makes an interrupt that core 0 handles. */
  public InterruptNode(String name, int irq, Object handler, String at) {
    this(name, irq, handler, at, 0);
  }
}
