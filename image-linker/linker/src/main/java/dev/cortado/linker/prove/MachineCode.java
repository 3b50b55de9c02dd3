package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSection;
import dev.cortado.linker.emit.ElfSymbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All functions of an image, decoded with the help of its mapping symbols. Host only. */
final class MachineCode {
  private static final int IT_MASK = 0xFF00;
  private static final int IT = 0xBF00;

  private final ElfImage elf;
  private final TreeMap<Integer, MachineFunction> functions = new TreeMap<>();
  private final TreeMap<Integer, ByteBuffer> bytes = new TreeMap<>();

  /** Decodes the code of {@code elf}. */
  MachineCode(ElfImage elf) {
    this.elf = elf;
    for (ElfSection section : elf.sections()) {
      if (section.isCode() && section.hasContent()) {
        bytes.put(
            section.address(),
            ByteBuffer.wrap(elf.content(section)).order(ByteOrder.LITTLE_ENDIAN));
        decode(section);
      }
    }
  }

  ElfImage elf() {
    return elf;
  }

  /** Returns the functions by address. */
  TreeMap<Integer, MachineFunction> functions() {
    return functions;
  }

  /** Returns the 16 bits of code at {@code address}. */
  int half(int address) {
    Map.Entry<Integer, ByteBuffer> section = bytes.floorEntry(address);
    return section.getValue().getShort(address - section.getKey()) & 0xFFFF;
  }

  /** Returns the second 16 bits of {@code instruction}, 0 if it has only 16. */
  int secondHalf(Instruction instruction) {
    return instruction.sizeBytes() == 4 ? half(instruction.address() + 2) : 0;
  }

  /** Returns the function that begins at {@code address}, or null. */
  MachineFunction at(int address) {
    return functions.get(address & ~1);
  }

  /** Returns the function whose symbol is {@code name}, or null. */
  MachineFunction named(String name) {
    return elf.symbol(name)
        .filter(symbol -> symbol.kind() == ElfSymbol.Kind.FUNCTION)
        .map(symbol -> at(symbol.address()))
        .orElse(null);
  }

  private void decode(ElfSection section) {
    TreeMap<Integer, List<ElfSymbol>> starts = new TreeMap<>();
    TreeMap<Integer, Boolean> isCode = new TreeMap<>();
    for (ElfSymbol symbol : elf.symbols()) {
      if (symbol.section() != section.index()) {
        continue;
      }
      if (symbol.kind() == ElfSymbol.Kind.FUNCTION) {
        starts.computeIfAbsent(symbol.address(), address -> new ArrayList<>()).add(symbol);
      } else if (symbol.isMapping()) {
        isCode.put(symbol.value(), symbol.name().charAt(1) == 't');
      }
    }
    int sectionEnd = section.address() + section.sizeBytes();
    starts.forEach(
        (address, symbols) -> {
          Integer next = starts.higherKey(address);
          int limit = next == null ? sectionEnd : next;
          int size = symbols.stream().mapToInt(ElfSymbol::sizeBytes).max().orElse(0);
          int end = size == 0 ? limit : address + size;
          if (end > sectionEnd) {
            throw new LinkerBug("function=" + symbols.get(0).name() + " ends after its section");
          }
          List<String> names = symbols.stream().map(ElfSymbol::name).sorted().toList();
          functions.put(
              address,
              new MachineFunction(names, address, end, instructions(address, end, isCode)));
        });
  }

  private TreeMap<Integer, Instruction> instructions(
      int from, int end, TreeMap<Integer, Boolean> isCode) {
    TreeMap<Integer, Instruction> code = new TreeMap<>();
    int skippable = 0;
    int at = from;
    while (at + 2 <= end) {
      Map.Entry<Integer, Boolean> mapping = isCode.floorEntry(at);
      if (mapping != null && !mapping.getValue()) {
        Integer next = isCode.higherKey(at);
        at = next == null ? end : next;
        skippable = 0;
        continue;
      }
      int first = half(at);
      boolean wide = ThumbDecoder.isWide(first) && at + 4 <= end;
      Instruction instruction =
          wide ? ThumbDecoder.wide(at, first, half(at + 2)) : ThumbDecoder.narrow(at, first);
      if (skippable > 0) {
        skippable--;
        instruction = instruction.skippable();
      }
      if ((first & IT_MASK) == IT && (first & 15) != 0) {
        skippable = 4 - Integer.numberOfTrailingZeros(first & 15);
      }
      code.put(at, instruction);
      at = instruction.next();
    }
    return code;
  }
}
