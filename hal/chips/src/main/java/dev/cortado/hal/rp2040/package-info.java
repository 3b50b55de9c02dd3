/**
 * Drivers of the Raspberry Pi RP2040 and the board that carries it, the Pico.
 *
 * <p>The drivers run on the device; the board and the chip's description on the host, while wiring.
 * Sections cited are those of the RP2040 Datasheet.
 */
package dev.cortado.hal.rp2040;
