package dev.cortado.linker.flow;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What device code does that it must not, before it is known which lines lead there.
 *
 * @param id the error's id
 * @param state the method that does it
 * @param at its instruction
 * @param about the objects that it must not be done to, of which lines that pass others say
 *     nothing; empty if it is wrong whatever comes in
 * @param line the line to blame, or null for those of the application's that lead there
 * @param what what is wrong
 * @param why the reason, to which the path is added
 * @param fix the way out
 */
record Finding(
    String id,
    MethodState state,
    AbstractInsnNode at,
    ObjectSet about,
    String line,
    String what,
    String why,
    String fix) {
  /** Returns the same about {@code objects}. */
  Finding about(ObjectSet objects) {
    return new Finding(id, state, at, objects, line, what, why, fix);
  }
}
