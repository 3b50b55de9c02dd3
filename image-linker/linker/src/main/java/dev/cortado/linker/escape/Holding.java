package dev.cortado.linker.escape;

import dev.cortado.linker.flow.FieldState;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.ObjectSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which objects made by device code can be reached through which others: through fields that some
 * code reads. Host only.
 */
final class Holding {
  private final FlowAnalysis flow;
  private final Map<Integer, ObjectSet> held = new HashMap<>();

  Holding(FlowAnalysis flow) {
    this.flow = flow;
    for (FieldState field : flow.heap().fields()) {
      field
          .contents()
          .forEach(
              (holder, value) -> {
                if (isTemporary(holder) && isRead(field, holder) && hasTemporaries(value)) {
                  held.merge(holder, value.objects(), ObjectSet::union);
                }
              });
    }
  }

  /** Elements may also be copied without being read. */
  private boolean isRead(FieldState field, int holder) {
    return field.readOf(holder) || flow.heap().object(holder).isArray();
  }

  boolean isTemporary(int id) {
    return id >= 0 && flow.heap().object(id).isTemporary();
  }

  static boolean hasTemporaries(FlowValue value) {
    return value != null && value.isReference() && value.objects().hasTemporaries();
  }

  /** Returns whether a field or element of {@code holder} may be {@code object}. */
  boolean holds(int holder, int object) {
    return held.getOrDefault(holder, ObjectSet.EMPTY).contains(object);
  }

  /** Adds to {@code reached} the temporaries of {@code value} and all that they lead to. */
  void reach(FlowValue value, BitSet reached) {
    if (hasTemporaries(value)) {
      reach(value.objects(), reached);
    }
  }

  /** Adds to {@code reached} the object and all that it leads to. */
  void reach(int object, BitSet reached) {
    reach(ObjectSet.of(object), reached);
  }

  private void reach(ObjectSet objects, BitSet reached) {
    objects.forEach(
        id -> {
          if (isTemporary(id) && !reached.get(id)) {
            reached.set(id);
            reach(held.getOrDefault(id, ObjectSet.EMPTY), reached);
          }
        });
  }
}
