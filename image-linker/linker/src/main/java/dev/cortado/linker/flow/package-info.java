/**
 * Whole-program analysis: which code runs, from which entry, on which objects of the wired graph.
 *
 * <p>An inclusion-based points-to analysis (Andersen 1994) on concrete objects, with one context
 * for each entry (an actor, a handler, boot), interleaved with the discovery of code and of
 * objects. Its results are sound for every interleaving of the entries, since fields hold all that
 * any entry ever stores. Runs on the host only.
 */
package dev.cortado.linker.flow;
