package dev.cortado.linker.report;

import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSection;
import dev.cortado.linker.emit.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what takes one memory, by class and by object. Host only.
 *
 * <p>Each byte counts once, for the first symbol that covers it; what no symbol covers (alignment,
 * tables) counts for its section.
 */
final class MemoryUse {
  /** The section that holds nothing but the stack, whose size the proof says. */
  private static final String STACK = ".stack";

  private final ElfImage elf;
  private final Map<String, SymbolOwner> owners;
  private final Map<String, Integer> byClass = new TreeMap<>();
  private final Map<String, Integer> byObject = new TreeMap<>();
  private int used;

  /**
   * Makes a sum of nothing.
   *
   * @param owners by symbol; others are told by their names
   */
  MemoryUse(ElfImage elf, Map<String, SymbolOwner> owners) {
    this.elf = elf;
    this.owners = owners;
  }

  /** Adds all sections whose content lies in flash. */
  MemoryUse addFlash(int base, int bytes) {
    for (ElfSection section : elf.sections()) {
      if (section.isAllocated()
          && section.hasContent()
          && Integer.compareUnsigned(elf.loadAddress(section) - base, bytes) < 0) {
        add(section);
      }
    }
    return this;
  }

  /** Adds all sections that lie in RAM when the image runs, but not the stack. */
  MemoryUse addRam(int base, int bytes) {
    for (ElfSection section : elf.sections()) {
      if (section.isAllocated()
          && !section.name().equals(STACK)
          && Integer.compareUnsigned(section.address() - base, bytes) < 0) {
        add(section);
      }
    }
    return this;
  }

  /** Adds something that is no symbol. */
  MemoryUse add(String owner, int bytes) {
    if (bytes > 0) {
      byClass.merge(owner, bytes, Integer::sum);
      byObject.merge(owner, bytes, Integer::sum);
      used += bytes;
    }
    return this;
  }

  /** Returns the report of what was added. */
  MemoryReport report(int base, int capacityBytes) {
    return new MemoryReport(
        base,
        capacityBytes,
        used,
        capacityBytes - used,
        largestFirst(byClass),
        largestFirst(byObject));
  }

  private void add(ElfSection section) {
    long end = Integer.toUnsignedLong(section.address());
    int named = 0;
    for (ElfSymbol symbol : symbolsOf(section)) {
      long from = Math.max(end, Integer.toUnsignedLong(symbol.address()));
      long to = Integer.toUnsignedLong(symbol.address()) + symbol.sizeBytes();
      int bytes = (int) Math.max(0, to - from);
      if (bytes > 0) {
        SymbolOwner owner = owners.getOrDefault(symbol.name(), SymbolOwner.of(symbol.name()));
        byClass.merge(owner.className(), bytes, Integer::sum);
        byObject.merge(owner.object(), bytes, Integer::sum);
        used += bytes;
        named += bytes;
        end = to;
      }
    }
    add("(" + section.name() + ")", section.sizeBytes() - named);
  }

  private List<ElfSymbol> symbolsOf(ElfSection section) {
    return elf.symbols().stream()
        .filter(symbol -> symbol.section() == section.index() && symbol.sizeBytes() > 0)
        .sorted(Comparator.comparing(ElfSymbol::address, Integer::compareUnsigned))
        .toList();
  }

  private static List<Share> largestFirst(Map<String, Integer> shares) {
    List<Share> sorted = new ArrayList<>();
    shares.forEach((owner, bytes) -> sorted.add(new Share(owner, bytes)));
    sorted.sort(Comparator.comparingInt(Share::bytes).reversed().thenComparing(Share::owner));
    return sorted;
  }
}
