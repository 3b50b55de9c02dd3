package dev.cortado.linker.prove;

import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions whose addresses lie anywhere in the image as data, or are put together in code.
 * Host only.
 *
 * <p>A number that happens to look like such an address counts too. The vector table does not: what
 * it names is entered by the processor and is an entry of its own.
 */
final class AddressesTaken {
  /** The sections with the addresses of what the processor, but no code, enters. */
  private static final Set<String> ENTRIES = Set.of(".vectors", ".starts");

  private static final int MOVW = 0xF240;
  private static final int MOVT = 0xF2C0;

  private final MachineCode code;
  private final TreeSet<Integer> found = new TreeSet<>();

  AddressesTaken(MachineCode code) {
    this.code = code;
    ElfImage elf = code.elf();
    for (ElfSection section : elf.sections()) {
      if (section.isAllocated() && section.hasContent() && !ENTRIES.contains(section.name())) {
        ByteBuffer bytes = ByteBuffer.wrap(elf.content(section)).order(ByteOrder.LITTLE_ENDIAN);
        words(section.address(), bytes);
        if (section.isCode()) {
          halves(bytes);
        }
      }
    }
  }

  /** Finds the addresses in the code of {@code function} only, its literals too. */
  AddressesTaken(MachineCode code, MachineFunction function) {
    this.code = code;
    ElfImage elf = code.elf();
    for (ElfSection section : elf.sections()) {
      int from = function.address() - section.address();
      if (section.isCode()
          && section.hasContent()
          && from >= 0
          && function.endAddress() <= section.address() + section.sizeBytes()) {
        byte[] content = elf.content(section);
        int bytes = function.endAddress() - function.address();
        ByteBuffer own = ByteBuffer.wrap(content, from, bytes).slice();
        own.order(ByteOrder.LITTLE_ENDIAN);
        words(function.address(), own);
        halves(own);
      }
    }
  }

  /** Returns them by address. */
  List<MachineFunction> functions() {
    return found.stream().map(code::at).toList();
  }

  private void words(int address, ByteBuffer bytes) {
    int first = -address & 3;
    for (int at = first; at + Integer.BYTES <= bytes.capacity(); at += Integer.BYTES) {
      take(bytes.getInt(at));
    }
  }

  /** ARMv7-M puts addresses together from two halves of 16 bits. */
  private void halves(ByteBuffer bytes) {
    Map<Integer, Integer> low = new HashMap<>();
    for (int at = 0; at + 4 <= bytes.capacity(); at += 2) {
      int first = bytes.getShort(at) & 0xFFFF;
      int second = bytes.getShort(at + 2) & 0xFFFF;
      int value =
          (first & 15) << 12 | (first >> 10 & 1) << 11 | second >> 4 & 0x700 | second & 0xFF;
      int register = second >> 8 & 15;
      if ((first & 0xFBF0) == MOVW && second < 0x8000) {
        low.put(register, value);
      } else if ((first & 0xFBF0) == MOVT && second < 0x8000 && low.containsKey(register)) {
        take(value << 16 | low.get(register));
      }
    }
  }

  private void take(int value) {
    if ((value & 1) != 0 && code.at(value) != null) {
      found.add(value & ~1);
    }
  }
}
