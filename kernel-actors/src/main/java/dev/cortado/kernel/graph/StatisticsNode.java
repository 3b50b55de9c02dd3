package dev.cortado.kernel.graph;

/**
 * What is measured of an actor, queue or pool.
 *
 * @param subject the actor, queue or pool
 * @param statistics the wired object with its numbers
 */
public record StatisticsNode(Object subject, Object statistics) {}
