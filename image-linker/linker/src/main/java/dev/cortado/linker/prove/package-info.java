/**
 * The proofs that are made from the machine code that is in the image: that the stack suffices, by
 * the longest chain of calls at each preemption level, and for how long interrupts are masked at
 * most. Host only.
 */
package dev.cortado.linker.prove;
