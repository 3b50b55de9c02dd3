/**
 * Two actors that pass a message to and fro. {@link dev.cortado.examples.pingpong.PingPong} runs on
 * the host, at build time; what it wires runs on the device.
 */
package dev.cortado.examples.pingpong;
