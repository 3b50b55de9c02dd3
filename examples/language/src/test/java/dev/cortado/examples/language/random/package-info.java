/**
 * Random programs, run on the JVM and on the emulated device, whose words must be equal. Host; the
 * programs that it writes run on both.
 */
package dev.cortado.examples.language.random;
