package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.Map;
import java.util.Set;

/**
 * What analyses before found, so that the next one sees more. Host only.
 *
 * @param catching whether there is a catch clause; if not, exceptions stop the device and need no
 *     objects
 * @param makers the methods that make objects which outlive them: what they make is told apart by
 *     their callers
 * @param kinds the types of those host objects, compared by identity, that have a copy of their
 *     class
 */
public record Known(boolean catching, Set<MethodKey> makers, Map<Object, String> kinds) {
  /** Before the first analysis. */
  public static final Known NOTHING = new Known(false, Set.of(), Map.of());
}
