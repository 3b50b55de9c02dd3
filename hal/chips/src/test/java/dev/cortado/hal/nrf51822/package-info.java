/**
 * Tests of the nRF51822's drivers and the micro:bit, over a fake register file. Runs on the host.
 */
package dev.cortado.hal.nrf51822;
