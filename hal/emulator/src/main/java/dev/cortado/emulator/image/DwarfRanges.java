package dev.cortado.emulator.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lists of address ranges: {@code .debug_ranges} of DWARF 4 (2.17.3), {@code .debug_rnglists} and
 * {@code .debug_addr} of DWARF 5 (2.17.3 and 7.27). Host only.
 */
final class DwarfRanges {
  private static final long BASE_SELECTION = 0xffffffffL;

  private final DwarfBytes addresses;
  private final DwarfBytes oldRanges;
  private final DwarfBytes newRanges;
  private int version;
  private int addressBase;
  private int rangesBase;
  private long base;

  DwarfRanges(Function<String, byte[]> sections) {
    addresses = new DwarfBytes(sections.apply(".debug_addr"));
    oldRanges = new DwarfBytes(sections.apply(".debug_ranges"));
    newRanges = new DwarfBytes(sections.apply(".debug_rnglists"));
  }

  void startUnit(int newVersion, int newAddressBase, int newRangesBase) {
    version = newVersion;
    addressBase = newAddressBase;
    rangesBase = newRangesBase;
  }

  void base(long address) {
    base = address;
  }

  long address(long value, boolean index) {
    return index ? indexed(value) : value;
  }

  private long indexed(long index) {
    return addresses.position(addressBase + 4 * (int) index).i32() & 0xffffffffL;
  }

  /** Returns pairs of a first address and one after the last. */
  List<long[]> list(long value, boolean index) {
    return version == 4 ? oldList((int) value) : newList(value, index);
  }

  private List<long[]> oldList(int offset) {
    DwarfBytes in = oldRanges.position(offset);
    List<long[]> list = new ArrayList<>();
    long from = base;
    while (true) {
      long first = in.i32() & 0xffffffffL;
      long second = in.i32() & 0xffffffffL;
      if (first == 0 && second == 0) {
        return list;
      }
      if (first == BASE_SELECTION) {
        from = second;
      } else {
        list.add(new long[] {from + first, from + second});
      }
    }
  }

  private List<long[]> newList(long value, boolean index) {
    DwarfBytes in = newRanges;
    int offset = (int) value;
    if (index) {
      offset = rangesBase + in.position(rangesBase + 4 * offset).i32();
    }
    in.position(offset);
    List<long[]> list = new ArrayList<>();
    long from = base;
    while (true) {
      int kind = in.u8();
      switch (kind) {
        case 0 -> {
          return list;
        }
        case 1 -> from = indexed(in.uleb());
        case 2 -> list.add(new long[] {indexed(in.uleb()), indexed(in.uleb())});
        case 3 -> {
          long start = indexed(in.uleb());
          list.add(new long[] {start, start + in.uleb()});
        }
        case 4 -> list.add(new long[] {from + in.uleb(), from + in.uleb()});
        case 5 -> from = in.i32() & 0xffffffffL;
        case 6 -> list.add(new long[] {in.i32() & 0xffffffffL, in.i32() & 0xffffffffL});
        case 7 -> {
          long start = in.i32() & 0xffffffffL;
          list.add(new long[] {start, start + in.uleb()});
        }
        default -> throw new IllegalArgumentException("range list entry " + kind);
      }
    }
  }
}
