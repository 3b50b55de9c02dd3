package dev.cortado.emulator.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The memory map: code memory, RAM, and devices by address. Host only.
 *
 * <p>Loads and stores that nothing answers to throw a {@link FaultSignal}.
 */
public final class Bus {
  private static final int WORD = 4;

  /** Says whether a store to code memory is allowed, and does it. */
  public interface CodeWriter {
    /** Returns false if code memory is read-only now. */
    boolean program(int offset, int value);
  }

  private record Mapping(int base, int sizeBytes, Device device) {}

  private final int codeBase;
  private final byte[] code;
  private final int ramBase;
  private final int ramSizeBytes;
  private final Ram ram;
  private final List<Mapping> mappings = new ArrayList<>();
  private Mapping lastUsed;
  private Device elsewhere;
  private CodeWriter codeWriter;
  private final List<StoreWatch> watches;
  private boolean watchesRam;
  private long deviceAccesses;

  /** Makes a map with code memory and RAM and no devices. */
  public Bus(int codeBase, int codeSizeBytes, int ramBase, int ramSizeBytes) {
    this.codeBase = codeBase;
    this.code = new byte[codeSizeBytes];
    this.ramBase = ramBase;
    this.ramSizeBytes = ramSizeBytes;
    this.ram = new Ram(ramSizeBytes);
    this.watches = new ArrayList<>();
  }

  /** Makes the map of another core on the memory of {@code shared}, without devices. */
  public Bus(Bus shared) {
    codeBase = shared.codeBase;
    code = shared.code;
    ramBase = shared.ramBase;
    ramSizeBytes = shared.ramSizeBytes;
    ram = shared.ram;
    watches = shared.watches;
  }

  /** Puts {@code device} at {@code base}; earlier ones win where ranges overlap. */
  public void map(int base, int sizeBytes, Device device) {
    mappings.add(new Mapping(base, sizeBytes, device));
  }

  /** Removes all devices, before a reset puts new ones. */
  public void unmapAll() {
    mappings.clear();
    lastUsed = null;
    codeWriter = null;
  }

  /** Sets what answers in the peripheral region 0x40000000 to 0x5FFFFFFF where no device does. */
  public void elsewhere(Device device) {
    elsewhere = device;
  }

  /** Lets stores to code memory reach {@code writer}. */
  public void codeWriter(CodeWriter writer) {
    codeWriter = writer;
  }

  /** Reports every store that overlaps the watched word. */
  void watch(StoreWatch watch) {
    watches.add(watch);
    watchesRam |= Integer.compareUnsigned(watch.address() - ramBase, ramSizeBytes) < 0;
  }

  /** Returns how many loads and stores went neither to RAM nor to code memory. */
  long deviceAccesses() {
    return deviceAccesses;
  }

  boolean watchesRam() {
    return watchesRam;
  }

  int codeBase() {
    return codeBase;
  }

  /** Returns the code memory itself, which engines read; changed only by a {@link CodeWriter}. */
  public byte[] code() {
    return code;
  }

  int ramBase() {
    return ramBase;
  }

  Ram ram() {
    return ram;
  }

  /** Returns the instruction halfword at {@code address}. */
  int fetch(int address) {
    int offset = address - codeBase;
    if (Integer.compareUnsigned(offset, code.length) < 0) {
      return (short) Ram.HALFWORDS.get(code, offset) & 0xffff;
    }
    offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0) {
      return ram.load16(offset);
    }
    throw new FaultSignal(FaultKind.UNMAPPED_FETCH, address);
  }

  /** Loads a word. */
  public int load32(int address) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0 && (address & 3) == 0) {
      return ram.load32(offset);
    }
    offset = address - codeBase;
    if (Integer.compareUnsigned(offset, code.length) < 0 && (address & 3) == 0) {
      return (int) Ram.WORDS.get(code, offset);
    }
    return deviceLoad(address, WORD);
  }

  /** Loads a halfword, zero-extended. */
  public int load16(int address) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0 && (address & 1) == 0) {
      return ram.load16(offset);
    }
    offset = address - codeBase;
    if (Integer.compareUnsigned(offset, code.length) < 0 && (address & 1) == 0) {
      return (short) Ram.HALFWORDS.get(code, offset) & 0xffff;
    }
    return deviceLoad(address, 2) & 0xffff;
  }

  /** Loads a byte, zero-extended. */
  public int load8(int address) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0) {
      return ram.load8(offset);
    }
    offset = address - codeBase;
    if (Integer.compareUnsigned(offset, code.length) < 0) {
      return code[offset] & 0xff;
    }
    return deviceLoad(address, 1) & 0xff;
  }

  /** Stores a word. */
  public void store32(int address, int value) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0 && (address & 3) == 0) {
      ram.store32(offset, value);
      tell(address, value);
      return;
    }
    deviceStore(address, WORD, value);
  }

  /** Stores the low halfword of {@code value}. */
  public void store16(int address, int value) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0 && (address & 1) == 0) {
      ram.store16(offset, value);
      tell(address, value & 0xffff);
      return;
    }
    deviceStore(address, 2, value & 0xffff);
  }

  /** Stores the low byte of {@code value}. */
  public void store8(int address, int value) {
    int offset = address - ramBase;
    if (Integer.compareUnsigned(offset, ramSizeBytes) < 0) {
      ram.store8(offset, value);
      tell(address, value & 0xff);
      return;
    }
    deviceStore(address, 1, value & 0xff);
  }

  private void tell(int address, int value) {
    for (int i = 0; i < watches.size(); i++) {
      watches.get(i).onStore(address, value);
    }
  }

  private int deviceLoad(int address, int sizeBytes) {
    deviceAccesses++;
    if ((address & sizeBytes - 1) != 0) {
      throw new FaultSignal(FaultKind.UNALIGNED, address);
    }
    Mapping mapping = mappingAt(address);
    if (mapping != null) {
      return mapping.device.load(address - mapping.base, sizeBytes);
    }
    if (elsewhere != null && isPeripheral(address)) {
      return elsewhere.load(address, sizeBytes);
    }
    throw new FaultSignal(FaultKind.UNMAPPED_LOAD, address);
  }

  private void deviceStore(int address, int sizeBytes, int value) {
    deviceAccesses++;
    if ((address & sizeBytes - 1) != 0) {
      throw new FaultSignal(FaultKind.UNALIGNED, address);
    }
    Mapping mapping = mappingAt(address);
    if (mapping != null) {
      tell(address, value);
      mapping.device.store(address - mapping.base, sizeBytes, value);
    } else if (Integer.compareUnsigned(address - codeBase, code.length) < 0) {
      if (sizeBytes != WORD
          || codeWriter == null
          || !codeWriter.program(address - codeBase, value)) {
        throw new FaultSignal(FaultKind.READ_ONLY_STORE, address);
      }
    } else if (elsewhere != null && isPeripheral(address)) {
      tell(address, value);
      elsewhere.store(address, sizeBytes, value);
    } else {
      throw new FaultSignal(FaultKind.UNMAPPED_STORE, address);
    }
  }

  private static boolean isPeripheral(int address) {
    return address >>> 29 == 2;
  }

  private Mapping mappingAt(int address) {
    Mapping last = lastUsed;
    if (last != null && Integer.compareUnsigned(address - last.base, last.sizeBytes) < 0) {
      return last;
    }
    for (Mapping mapping : mappings) {
      if (Integer.compareUnsigned(address - mapping.base, mapping.sizeBytes) < 0) {
        lastUsed = mapping;
        return mapping;
      }
    }
    return null;
  }
}
