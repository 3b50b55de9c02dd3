/**
 * A button's interrupt wakes an urgent actor that preempts a busy one. {@link
 * dev.cortado.examples.button.ButtonLight} runs on the host, at build time; what it wires runs on
 * the device.
 */
package dev.cortado.examples.button;
