/**
 * Drivers of the Nordic nRF51822 and the board that carries it, the BBC micro:bit v1. Runs on the
 * device.
 */
package dev.cortado.hal.nrf51822;
