/**
 * The nRF51822's peripherals as a driver sees them (nRF51 Series Reference Manual 3.0). Host only.
 */
package dev.cortado.emulator.nrf51822;
