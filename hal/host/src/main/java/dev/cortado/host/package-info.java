/**
 * Runs a firmware on the developer's JVM as it was compiled, under any debugger: its registers are
 * those of the emulator's boards, its actors are threads of which one runs at a time, and time is
 * simulated. Host only; for tests.
 *
 * <p>Interrupts, priorities and devices are those of emulated images. Three things differ. What is
 * computed between two operations takes no time, so an actor must wait or touch a register now and
 * then. An operation (a register, a masked section, a wait) takes a fixed number of cycles, so
 * moments are near those of an image but not the same. And preemption happens next to operations
 * only.
 */
package dev.cortado.host;
