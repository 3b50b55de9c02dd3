package dev.cortado.linker.report;

import dev.cortado.linker.boot.TaskStacks;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSection;
import dev.cortado.linker.emit.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up what takes one memory, by class and by object. Host only.
 *
 * <p>Each byte counts once, for the first symbol that covers it; what no symbol covers (alignment,
 * tables) counts for its section.
 */
final class MemoryUse {
  /** The sections that hold nothing but stacks, whose sizes the proof says. */
  private static final Set<String> STACKS = Set.of(".stack", TaskStacks.SECTION);

  private final ElfImage elf;
  private final Map<String, SymbolOwner> owners;
  private final NavigableMap<Long, CodeRange> code = new TreeMap<>();
  private final Map<String, Integer> byClass = new TreeMap<>();
  private final Map<String, Integer> byObject = new TreeMap<>();
  private int used;

  /**
   * Makes a sum of nothing.
   *
   * @param owners by symbol; others are told by their names
   * @param code what code was compiled from; the rest of a function counts for its symbol
   */
  MemoryUse(ElfImage elf, Map<String, SymbolOwner> owners, List<CodeRange> code) {
    this.elf = elf;
    this.owners = owners;
    code.forEach(range -> this.code.put(Integer.toUnsignedLong(range.from()), range));
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

  /** Adds all sections that lie in RAM when the image runs, but not the stacks. */
  MemoryUse addRam(int base, int bytes) {
    for (ElfSection section : elf.sections()) {
      if (section.isAllocated()
          && !STACKS.contains(section.name())
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
    long sectionEnd = end + section.sizeBytes();
    int before = used;
    List<ElfSymbol> symbols = symbolsOf(section);
    for (int i = 0; i < symbols.size(); i++) {
      ElfSymbol symbol = symbols.get(i);
      long next = i + 1 < symbols.size() ? address(symbols.get(i + 1)) : sectionEnd;
      long to = symbol.sizeBytes() > 0 ? address(symbol) + symbol.sizeBytes() : next;
      long from = Math.max(end, address(symbol));
      if (from < to) {
        addPieces(SymbolOwner.of(symbol.name(), owners), from, to);
        end = to;
      }
    }
    add("(" + section.name() + ")", section.sizeBytes() - (used - before));
  }

  /** Adds a symbol's bytes, each for the code that it was compiled from where that is known. */
  private void addPieces(SymbolOwner symbol, long from, long to) {
    long at = from;
    for (CodeRange range : code.subMap(from, true, to, false).values()) {
      long start = Math.max(at, Integer.toUnsignedLong(range.from()));
      long end = Math.min(to, Integer.toUnsignedLong(range.to()));
      addFor(symbol, start - at);
      addFor(range.owner(), Math.max(0, end - start));
      at = Math.max(start, end);
    }
    addFor(symbol, to - at);
  }

  private void addFor(SymbolOwner owner, long bytes) {
    if (bytes > 0) {
      byClass.merge(owner.className(), (int) bytes, Integer::sum);
      byObject.merge(owner.object(), (int) bytes, Integer::sum);
      used += (int) bytes;
    }
  }

  /** Returns the symbols of code and data; data that the compiler has merged has no sizes. */
  private List<ElfSymbol> symbolsOf(ElfSection section) {
    return elf.symbols().stream()
        .filter(symbol -> symbol.section() == section.index() && !symbol.isMapping())
        .filter(
            symbol ->
                symbol.sizeBytes() > 0
                    || !section.isCode() && symbol.kind() == ElfSymbol.Kind.OBJECT)
        .sorted(
            Comparator.comparing(ElfSymbol::address, Integer::compareUnsigned)
                .thenComparing(ElfSymbol::sizeBytes, Comparator.reverseOrder()))
        .toList();
  }

  private static long address(ElfSymbol symbol) {
    return Integer.toUnsignedLong(symbol.address());
  }

  private static List<Share> largestFirst(Map<String, Integer> shares) {
    List<Share> sorted = new ArrayList<>();
    shares.forEach((owner, bytes) -> sorted.add(new Share(owner, bytes)));
    sorted.sort(Comparator.comparingInt(Share::bytes).reversed().thenComparing(Share::owner));
    return sorted;
  }
}
