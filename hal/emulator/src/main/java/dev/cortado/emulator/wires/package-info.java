/** What leads into and out of a chip: pins and serial lines, with records of both. Host only. */
package dev.cortado.emulator.wires;
