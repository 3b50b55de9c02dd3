package dev.cortado.linker.report;

import java.util.List;

/**
 * What takes a chip's flash or RAM. Host only.
 *
 * @param base the address where the memory begins
 * @param capacityBytes how much the chip has
 * @param usedBytes how much the image takes
 * @param headroomBytes what is left
 * @param byClass what each class takes, largest first
 * @param byObject what each method, constant or object takes, largest first
 */
public record MemoryReport(
    int base,
    int capacityBytes,
    int usedBytes,
    int headroomBytes,
    List<Share> byClass,
    List<Share> byObject) {
  /** Copies the lists. */
  public MemoryReport {
    byClass = List.copyOf(byClass);
    byObject = List.copyOf(byObject);
  }
}
