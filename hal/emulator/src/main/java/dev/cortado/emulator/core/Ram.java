package dev.cortado.emulator.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Read-write memory, which may be a window on the memory of another engine. Host only.
 *
 * <p>With a backing, pages are fetched when first touched, and changed ones are written back by
 * {@link #flush()}; after the other engine has run, {@link #invalidate()} forgets them.
 */
public final class Ram {
  private static final int PAGE_SHIFT = 8;
  private static final int PAGE_BYTES = 1 << PAGE_SHIFT;
  static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle HALFWORDS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /** Where the memory really lies while another engine owns it. */
  interface Backing {
    byte[] read(int offset, int sizeBytes);

    void write(int offset, byte[] bytes);
  }

  private final byte[] bytes;
  private final int[] fetchedIn;
  private final boolean[] dirty;
  private final int[] dirtyPages;
  private int dirtyCount;
  private int generation = 1;
  private Backing backing;

  Ram(int sizeBytes) {
    bytes = new byte[sizeBytes];
    int pages = sizeBytes + PAGE_BYTES - 1 >>> PAGE_SHIFT;
    fetchedIn = new int[pages];
    dirty = new boolean[pages];
    dirtyPages = new int[pages];
  }

  int sizeBytes() {
    return bytes.length;
  }

  /** Hands the memory with all its content to {@code newBacking}. */
  void backWith(Backing newBacking) {
    newBacking.write(0, bytes);
    backing = newBacking;
    invalidate();
  }

  int load32(int offset) {
    touch(offset);
    return (int) WORDS.get(bytes, offset);
  }

  int load16(int offset) {
    touch(offset);
    return (short) HALFWORDS.get(bytes, offset) & 0xffff;
  }

  int load8(int offset) {
    touch(offset);
    return bytes[offset] & 0xff;
  }

  void store32(int offset, int value) {
    change(offset);
    WORDS.set(bytes, offset, value);
  }

  void store16(int offset, int value) {
    change(offset);
    HALFWORDS.set(bytes, offset, (short) value);
  }

  void store8(int offset, int value) {
    change(offset);
    bytes[offset] = (byte) value;
  }

  /** Writes changed pages back. */
  void flush() {
    for (int i = 0; i < dirtyCount; i++) {
      int page = dirtyPages[i];
      int start = page << PAGE_SHIFT;
      byte[] copy = new byte[Math.min(PAGE_BYTES, bytes.length - start)];
      System.arraycopy(bytes, start, copy, 0, copy.length);
      backing.write(start, copy);
      dirty[page] = false;
    }
    dirtyCount = 0;
  }

  /** Forgets what was fetched. */
  void invalidate() {
    generation++;
  }

  private void touch(int offset) {
    if (backing != null && fetchedIn[offset >>> PAGE_SHIFT] != generation) {
      fetch(offset >>> PAGE_SHIFT);
    }
  }

  private void change(int offset) {
    if (backing != null) {
      int page = offset >>> PAGE_SHIFT;
      if (fetchedIn[page] != generation) {
        fetch(page);
      }
      if (!dirty[page]) {
        dirty[page] = true;
        dirtyPages[dirtyCount++] = page;
      }
    }
  }

  private void fetch(int page) {
    int start = page << PAGE_SHIFT;
    byte[] content = backing.read(start, Math.min(PAGE_BYTES, bytes.length - start));
    System.arraycopy(content, 0, bytes, start, content.length);
    fetchedIn[page] = generation;
  }
}
