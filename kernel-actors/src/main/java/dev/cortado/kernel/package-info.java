/**
 * Actors, their executor and the wiring that connects them. Actors run on the device; wiring runs
 * on the host, once, at build time.
 */
package dev.cortado.kernel;
