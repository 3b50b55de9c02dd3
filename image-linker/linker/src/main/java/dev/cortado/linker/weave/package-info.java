/**
 * Turns methods that can suspend into stackless state machines: which methods, where they come
 * back, and what they keep in memory meanwhile.
 *
 * <p>Host only. The shapes that this package computes are given bodies by {@link
 * dev.cortado.linker.lower}. As in Kilim and in Rust's async functions, a frame holds the state of
 * its method, what is live across its suspension points, and the frame of the one callee that is
 * suspended.
 */
package dev.cortado.linker.weave;
