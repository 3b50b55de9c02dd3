/** The RP2040's peripherals as core 0 sees them (RP2040 Datasheet). Host only. */
package dev.cortado.emulator.rp2040;
