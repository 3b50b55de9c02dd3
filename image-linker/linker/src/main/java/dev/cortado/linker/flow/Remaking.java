package dev.cortado.linker.flow;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * An instruction that makes an exception, itself or in what it calls, while the one of the same
 * {@code new} is still in use. Host only.
 *
 * @param method the method with the instruction
 * @param at the instruction
 * @param exception the id of the exception
 */
public record Remaking(MethodInfo method, AbstractInsnNode at, int exception) {}
