/**
 * The proof that the stack suffices: the longest chain of calls at each preemption level, from the
 * machine code that is in the image. Host only.
 */
package dev.cortado.linker.prove;
