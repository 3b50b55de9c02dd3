/**
 * An actor that blinks an LED. {@link dev.cortado.examples.blinky.Blinky} runs on the host, at
 * build time; what it wires runs on the device.
 */
package dev.cortado.examples.blinky;
