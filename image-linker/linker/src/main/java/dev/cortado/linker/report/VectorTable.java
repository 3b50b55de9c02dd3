package dev.cortado.linker.report;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Irq;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSection;
import dev.cortado.linker.emit.ElfSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the vector table back from the image: what is there, not what was meant. Host only. */
final class VectorTable {
  private static final String SECTION = ".vectors";
  private static final int FIRST_IRQ = 16;
  private static final Map<Integer, String> EXCEPTIONS =
      Map.of(
          0, "initial SP",
          1, "Reset",
          2, "NMI",
          3, "HardFault",
          4, "MemManage",
          5, "BusFault",
          6, "UsageFault",
          11, "SVCall",
          14, "PendSV",
          15, "SysTick");

  private final ElfImage elf;
  private final Chip chip;

  VectorTable(ElfImage elf, Chip chip) {
    this.elf = elf;
    this.chip = chip;
  }

  /** Returns the entries that are not 0, by number. */
  List<VectorRow> rows() {
    List<VectorRow> rows = new ArrayList<>();
    Optional<ElfSection> section = elf.section(SECTION);
    if (section.isEmpty()) {
      return rows;
    }
    int base = section.get().address();
    for (int number = 0; number < section.get().sizeBytes() / Integer.BYTES; number++) {
      int value = elf.wordAt(base + number * Integer.BYTES).orElse(0);
      if (value != 0) {
        rows.add(new VectorRow(number, name(number), number == 0 ? hex(value) : handler(value)));
      }
    }
    return rows;
  }

  private String name(int number) {
    if (number < FIRST_IRQ) {
      return EXCEPTIONS.getOrDefault(number, "reserved");
    }
    int line = number - FIRST_IRQ;
    return chip.irqs().stream()
        .filter(irq -> irq.number() == line)
        .findFirst()
        .map(Irq::name)
        .orElse("line " + line);
  }

  private String handler(int value) {
    return elf.symbols().stream()
        .filter(symbol -> symbol.kind() == ElfSymbol.Kind.FUNCTION)
        .filter(symbol -> symbol.address() == (value & ~1))
        .map(ElfSymbol::name)
        .findFirst()
        .orElseGet(() -> hex(value));
  }

  private static String hex(int value) {
    return String.format("0x%08x", value);
  }
}
