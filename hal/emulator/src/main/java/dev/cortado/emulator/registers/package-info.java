/** What the register blocks of all peripherals have in common. Host only. */
package dev.cortado.emulator.registers;
