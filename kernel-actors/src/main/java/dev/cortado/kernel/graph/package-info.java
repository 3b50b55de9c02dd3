/**
 * The wired actor graph as records: what the tools read after wiring. Runs on the host only.
 */
package dev.cortado.kernel.graph;
