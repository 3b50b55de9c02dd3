/**
 * Makes machine code of LLVM IR, and a linked ELF file of machine code, with the LLVM and the lld
 * that come from Maven Central.
 *
 * <p>Host only. Nothing here knows Java classes or actors: text goes in, bytes come out.
 */
package dev.cortado.linker.generate;
