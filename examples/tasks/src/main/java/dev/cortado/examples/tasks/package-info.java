/**
 * Long computations as tasks, beside actors. {@link dev.cortado.examples.tasks.Tasks} runs on the
 * host, at build time; what it wires runs on the device.
 */
package dev.cortado.examples.tasks;
