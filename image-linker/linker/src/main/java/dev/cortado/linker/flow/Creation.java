package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Where device code makes an object: the abstract object stands for all that the instruction makes
 * in the name of one entry through one path of calls.
 *
 * @param context the entry
 * @param method the method that holds the instruction
 * @param instruction new, newarray or anewarray
 * @param above the calls that lead there, as far as the object outlives their callees; null if none
 * @param type the class's internal name, or the array's descriptor
 * @param length the length of an array, or -1
 */
public record Creation(
    EntryContext context,
    MethodInfo method,
    AbstractInsnNode instruction,
    CallPath above,
    String type,
    int length) {
  /**
   * One of the methods in whose run the object is made.
   *
   * @param method the method
   * @param instruction what makes the object there: the new itself, or the call that leads to it
   * @param above the calls that lead to the method, or null
   */
  public record Stage(MethodInfo method, AbstractInsnNode instruction, CallPath above) {}

  /** Returns the method that makes the object, then those that call it, outward. */
  public List<Stage> stages() {
    List<Stage> stages = new ArrayList<>(List.of(new Stage(method, instruction, above)));
    for (CallPath path = above; path != null; path = path.above()) {
      stages.add(new Stage(path.caller(), path.call(), path.above()));
    }
    return stages;
  }

  /**
   * A path of calls that tells apart what is made behind it.
   *
   * @param caller the calling method
   * @param call the call
   * @param callee the called method
   * @param above the calls that lead to the caller, or null
   */
  public record CallPath(
      MethodInfo caller, AbstractInsnNode call, MethodKey callee, CallPath above) {
    /** Returns {@code above} with one more call; a method that is on it already adds nothing. */
    static CallPath of(MethodState caller, AbstractInsnNode call, MethodKey callee) {
      for (CallPath path = caller.above; path != null; path = path.above) {
        if (path.callee.equals(callee)) {
          return caller.above;
        }
      }
      return new CallPath(caller.method, call, callee, caller.above);
    }
  }
}
