package dev.cortado.linker.flow;

import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the analysis knows of one field over all objects: the contents of references, by object. */
public final class FieldState {
  private final FieldKey key;
  private final Map<Integer, FlowValue> contents = new HashMap<>();
  private final Map<Integer, Set<MethodState>> readers = new LinkedHashMap<>();
  private final BitSet seen = new BitSet();
  private boolean read;
  private boolean written;
  private boolean changed;
  private boolean writtenOnTemporaries;

  FieldState(FieldKey key) {
    this.key = key;
  }

  /** Returns the field. */
  public FieldKey key() {
    return key;
  }

  /** Returns whether device code reads the field. */
  public boolean read() {
    return read;
  }

  /** Returns whether device code reads the field of {@code object}. */
  public boolean readOf(int object) {
    return readers.containsKey(object);
  }

  /** Returns whether device code writes the field of objects that it makes itself. */
  public boolean writtenOnTemporaries() {
    return writtenOnTemporaries;
  }

  void writeOnTemporaries() {
    writtenOnTemporaries = true;
  }

  /** Returns the objects whose field was looked at, with what it may hold. */
  public Map<Integer, FlowValue> contents() {
    return Collections.unmodifiableMap(contents);
  }

  /** Returns whether device code writes the field of wired objects, or the static field. */
  public boolean written() {
    return written;
  }

  /** Returns whether it ever writes another value than the one that the wiring left there. */
  boolean changed() {
    return changed;
  }

  /** Returns what the field of {@code object} may hold; null if it was not looked at. */
  public FlowValue content(int object) {
    return contents.get(object);
  }

  void initialise(int object, FlowValue value) {
    contents.put(object, value);
  }

  /** Notes that what {@code object} holds concerns {@code reader}. */
  void readBy(MethodState reader, int object) {
    read = true;
    readers.computeIfAbsent(object, id -> new LinkedHashSet<>()).add(reader);
  }

  /**
   * Marks the field written; returns whom that concerns: its readers, if it is news.
   *
   * @param changes whether it may be written another value than the one that it has
   */
  List<MethodState> write(boolean changes) {
    written = true;
    if (changed || !changes) {
      return List.of();
    }
    changed = true;
    Set<MethodState> all = new LinkedHashSet<>();
    readers.values().forEach(all::addAll);
    return new ArrayList<>(all);
  }

  /** Adds what is stored into {@code object}; returns whom that concerns. */
  List<MethodState> add(int object, FlowValue value) {
    FlowValue before = contents.get(object);
    FlowValue after = before.merge(value);
    if (after.equals(before)) {
      return List.of();
    }
    contents.put(object, after);
    return new ArrayList<>(readers.getOrDefault(object, Set.of()));
  }

  /** Marks the array's elements written; returns whom that concerns: its readers, if it is news. */
  List<MethodState> writeElements(int object) {
    if (seen.get(object)) {
      return List.of();
    }
    seen.set(object);
    return new ArrayList<>(readers.getOrDefault(object, Set.of()));
  }

  /** Returns whether the elements of the array {@code object} are written. */
  public boolean elementsWritten(int object) {
    return seen.get(object);
  }
}
