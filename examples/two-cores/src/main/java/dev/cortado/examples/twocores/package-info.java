/**
 * Two cores: one counts primes for an actor on the other, which keeps time and tells. {@link
 * dev.cortado.examples.twocores.TwoCores} runs on the host, at build time; what it wires runs on
 * the device.
 */
package dev.cortado.examples.twocores;
