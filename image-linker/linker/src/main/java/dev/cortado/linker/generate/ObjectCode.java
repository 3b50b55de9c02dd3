package dev.cortado.linker.generate;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A compiled module. Host only.
 *
 * @param object an ELF object file; the record owns it, readers must not write to it
 * @param frameBytes by function name: the bytes of stack that its code takes, pushed registers
 *     included, without what its callees take; functions that take none are absent
 * @param listings the texts that were asked for
 */
public record ObjectCode(
    byte[] object, SortedMap<String, Integer> frameBytes, Map<Listing, String> listings) {
  /** Copies the maps. */
  public ObjectCode {
    frameBytes = new TreeMap<>(frameBytes);
    listings = Map.copyOf(listings);
  }

  /** Returns the stack frame of {@code function} in bytes, 0 if it has none. */
  public int frameBytesOf(String function) {
    return frameBytes.getOrDefault(function, 0);
  }

  /** Returns the text, or nothing if it was not asked for. */
  public Optional<String> listing(Listing listing) {
    return Optional.ofNullable(listings.get(listing));
  }
}
