/**
 * Image files: ELF, BIN, HEX and UF2, and what an ELF file says of addresses: symbols and source
 * lines. Host only.
 */
package dev.cortado.emulator.image;
