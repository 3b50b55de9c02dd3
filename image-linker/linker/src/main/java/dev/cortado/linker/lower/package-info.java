/**
 * Lowers bytecode to LLVM's intermediate representation as text: one function a method, a variable
 * for each local and operand stack slot (LLVM turns them into registers), Java's checks where the
 * analysis could not prove them needless, and the state machines of suspending methods.
 *
 * <p>Host only.
 */
package dev.cortado.linker.lower;
