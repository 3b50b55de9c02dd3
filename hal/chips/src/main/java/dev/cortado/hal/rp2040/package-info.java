/**
 * Drivers of the Raspberry Pi RP2040 and the board that carries it, the Pico. Runs on the device.
 */
package dev.cortado.hal.rp2040;
