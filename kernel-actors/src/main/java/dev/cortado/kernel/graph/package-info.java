/**
 * The graph that wiring leaves behind: what the mapper of interrupts and the image linker work on.
 *
 * <p>Host only. Plain records; objects of the application appear as {@code Object}, because the
 * linker loads applications in class loaders of their own.
 */
package dev.cortado.kernel.graph;
