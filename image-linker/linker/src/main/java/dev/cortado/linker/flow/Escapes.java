package dev.cortado.linker.flow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Notes which objects that device code makes are stored where everybody can find them. */
public final class Escapes {
  /**
   * The first such store of an object.
   *
   * @param object the id of the object
   * @param at the store
   * @param state the method that stores
   * @param holder the id of the wired object that holds it from then on, or {@link Heap#STATIC}
   */
  public record Escape(int object, AbstractInsnNode at, MethodState state, int holder) {}

  private final Heap heap;
  private final Map<Integer, Escape> escapes = new LinkedHashMap<>();

  Escapes(Heap heap) {
    this.heap = heap;
  }

  void note(FlowValue value, AbstractInsnNode at, MethodState state, int holder) {
    if (value.isReference() && value.objects().hasTemporaries()) {
      value
          .objects()
          .forEach(
              id -> {
                if (heap.isTemporary(id)) {
                  escapes.putIfAbsent(id, new Escape(id, at, state, holder));
                }
              });
    }
  }

  /** Returns all that were noted, in the order of discovery. */
  public Collection<Escape> all() {
    return escapes.values();
  }
}
