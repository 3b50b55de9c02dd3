package dev.cortado.linker.weave;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * The frame of a suspending method: its state byte, its spills, then its suspended callee's frame.
 * Host only.
 *
 * @param points by instruction
 * @param endState the state of an actor that has ended, or 0 if it never ends
 * @param hasState whether there is a state byte, at offset 0
 * @param keptOffset where the objects lie that the method makes and keeps
 * @param childOffset where the callee's frame begins
 * @param sizeBytes the whole size, callee's frame included
 * @param alignment 1, 4 or 8
 */
public record FrameShape(
    Map<AbstractInsnNode, SuspensionPoint> points,
    int endState,
    boolean hasState,
    int keptOffset,
    int childOffset,
    int sizeBytes,
    int alignment) {
  /** Returns the points in the order of the code that have a state. */
  public List<SuspensionPoint> resumable() {
    return points.values().stream().filter(point -> !point.restarts()).toList();
  }
}
