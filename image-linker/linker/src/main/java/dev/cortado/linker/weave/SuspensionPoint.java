package dev.cortado.linker.weave;

import java.util.List;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A place where a method can leave and come back. Host only.
 *
 * @param call the call that suspends
 * @param bare whether it is the suspension primitive itself
 * @param state the value of the frame's state while suspended here; 0 if the method just starts
 *     anew, which needs no state
 * @param spills what is kept meanwhile
 * @param receiver how the receiver of the call is found again
 * @param chain for {@link Receiver#CHAIN}: the fields that lead from this to the receiver
 * @param clearsCallee whether the callee's state must be cleared before it starts
 */
public record SuspensionPoint(
    MethodInsnNode call,
    boolean bare,
    int state,
    List<Spill> spills,
    Receiver receiver,
    List<FieldInsnNode> chain,
    boolean clearsCallee) {
  /** How a receiver is found again. */
  public enum Receiver {
    /** There is none. */
    NONE,
    /** It is always the same object. */
    CONSTANT,
    /** It is read anew from fields that are never written. */
    CHAIN,
    /** It is kept in the frame. */
    SPILLED
  }

  /**
   * A value kept in a frame.
   *
   * @param place where it comes from and goes back to
   * @param index the local variable, or the position on the operand stack from below; unused for
   *     receivers
   * @param kind I, J, F, D or A
   * @param offset its place in the frame, in bytes
   */
  public record Spill(Place place, int index, char kind, int offset) {
    /** Where a value lives while the method runs. */
    public enum Place {
      /** A local variable. */
      LOCAL,
      /** The operand stack. */
      STACK,
      /** The receiver of the suspending call. */
      RECEIVER
    }

    /** Returns the size in bytes. */
    public int sizeBytes() {
      return kind == 'J' || kind == 'D' ? 8 : 4;
    }
  }

  /** Returns whether the method just starts anew. */
  public boolean restarts() {
    return state == 0;
  }
}
