/**
 * The classes of the closed world and the questions that Java's resolution rules answer on them.
 *
 * <p>Host only. Nothing here knows objects; see {@link dev.cortado.linker.flow} for those.
 */
package dev.cortado.linker.world;
