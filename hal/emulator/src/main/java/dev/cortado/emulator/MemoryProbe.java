package dev.cortado.emulator;

import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.LineTable.SourceLine;
import java.util.List;
import java.util.Optional;

/** The chip's memory by address and by symbol, between two runs. Host only. */
public final class MemoryProbe {
  private final Core core;
  private final Image image;

  MemoryProbe(Core core, Image image) {
    this.core = core;
    this.image = image;
  }

  /**
   * Returns the address of a symbol of the ELF file.
   *
   * @throws IllegalArgumentException if there is no such symbol; the message names similar ones
   */
  public int address(String symbol) {
    Image.Symbol found = image.symbols().get(symbol);
    if (found == null) {
      String last = symbol.substring(symbol.lastIndexOf('.') + 1);
      List<String> similar =
          image.symbols().keySet().stream().filter(name -> name.contains(last)).limit(10).toList();
      throw new IllegalArgumentException(
          image.file() + " has no symbol \"" + symbol + "\"; similar ones: " + similar);
    }
    return found.address();
  }

  /** Returns the source line of the instruction at {@code address}. */
  public Optional<SourceLine> line(int address) {
    return image.lines().lineOf(address);
  }

  /** Loads a word as the processor would, with the effects that a device gives a load. */
  public int word(int address) {
    return core.bus().load32(address);
  }

  /** Loads a halfword, zero-extended. */
  public int halfword(int address) {
    return core.bus().load16(address);
  }

  /** Loads a byte, zero-extended. */
  public int oneByte(int address) {
    return core.bus().load8(address);
  }

  /** Stores a word as the processor would. */
  public void word(int address, int value) {
    core.bus().store32(address, value);
  }

  /** Watches stores to the word at {@code address} from now on. */
  public Watch watch(int address) {
    return new Watch(core, address);
  }
}
