/**
 * Each primitive of the kernel in use, told word by word. Made while wiring, runs on the device.
 */
package dev.cortado.examples.primitives;
