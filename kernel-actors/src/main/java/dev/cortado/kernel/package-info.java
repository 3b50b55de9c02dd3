/**
 * Actors, the priority levels that run them, and the wiring that puts an application together.
 *
 * <p>{@link dev.cortado.kernel.Actor} and {@link dev.cortado.kernel.Level} run on the device;
 * {@link dev.cortado.kernel.Firmware} and {@link dev.cortado.kernel.Wiring} run on the host, at
 * build time.
 */
package dev.cortado.kernel;
