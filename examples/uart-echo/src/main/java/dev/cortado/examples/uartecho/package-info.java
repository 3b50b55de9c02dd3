/**
 * Echoes lines with a length limit. {@link dev.cortado.examples.uartecho.UartEcho} runs on the
 * host, at build time; what it wires runs on the device.
 */
package dev.cortado.examples.uartecho;
