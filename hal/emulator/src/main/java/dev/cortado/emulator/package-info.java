/**
 * Emulated boards for tests: processor, interrupt controller, peripherals and probes. Runs on the
 * host only and is never part of an image.
 */
package dev.cortado.emulator;
