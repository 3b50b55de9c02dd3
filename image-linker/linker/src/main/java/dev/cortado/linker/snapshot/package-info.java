/**
 * Turns the reached objects into the memory of the image: what a class's objects look like, what
 * lies in flash and what in RAM, and what needs no memory at all.
 *
 * <p>Host only.
 */
package dev.cortado.linker.snapshot;
