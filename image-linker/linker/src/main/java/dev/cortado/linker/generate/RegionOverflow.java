package dev.cortado.linker.generate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The image does not fit into the memory regions of the linker script. Host only. */
public final class RegionOverflow extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SortedMap<String, Long> overflowBytes;

  /**
   * Makes an overflow.
   *
   * @param overflowBytes by region name: how many bytes too many it would hold; not empty
   */
  RegionOverflow(SortedMap<String, Long> overflowBytes) {
    super(text(overflowBytes));
    this.overflowBytes = new TreeMap<>(overflowBytes);
  }

  private static String text(SortedMap<String, Long> overflowBytes) {
    List<String> parts =
        overflowBytes.entrySet().stream()
            .map(entry -> "region=" + entry.getKey() + " overflowBytes=" + entry.getValue())
            .collect(Collectors.toList());
    return String.join(", ", parts);
  }

  /** Returns by region name how many bytes too many it would hold; not empty. */
  public SortedMap<String, Long> overflowBytes() {
    return new TreeMap<>(overflowBytes);
  }
}
