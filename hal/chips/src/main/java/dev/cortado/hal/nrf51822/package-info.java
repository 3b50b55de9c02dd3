/**
 * Drivers of the Nordic nRF51822 and the board that carries it, the BBC micro:bit v1.
 *
 * <p>The drivers run on the device; the board and the chip's description on the host, while wiring.
 * Sections cited are those of the nRF51 Series Reference Manual, version 3.0.
 */
package dev.cortado.hal.nrf51822;
