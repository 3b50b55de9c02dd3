/**
 * The files that go to a chip: a linked ELF file read back, and its content as a flash image, Intel
 * HEX and UF2. Host only.
 */
package dev.cortado.linker.emit;
