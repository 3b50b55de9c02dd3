package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.ClassPool;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What device code must not do, found on the way: ids CRT0401, CRT0403 to CRT0420, CRT0501. */
final class FlowProblems {
  private static final Set<String> IDENTITY_HASHES =
      Set.of("java.lang.Object.hashCode", "java.lang.System.identityHashCode");

  private FlowProblems() {}

  private static Finding problem(
      String id, MethodState state, AbstractInsnNode at, String what, String why, String fix) {
    return new Finding(id, state, at, ObjectSet.EMPTY, null, what, why, fix);
  }

  static Finding arraySize(MethodState state, AbstractInsnNode at, String type) {
    return problem(
        "CRT0413",
        state,
        at,
        "an array of type " + Type.getType(type).getClassName() + " of a size that is computed",
        "what device code makes has a place on the stack, whose size is fixed at link time",
        "give it a constant size, the largest that is needed, or make it while wiring");
  }

  static Finding boxIdentity(MethodState state, AbstractInsnNode at) {
    return problem(
        "CRT0419",
        state,
        at,
        "boxed numbers are compared with == or !=",
        "the device has none of the JVM's caches of boxes, so that the answer could differ",
        "compare with equals, or unbox first");
  }

  static Finding mixedArrays(MethodState state, AbstractInsnNode at) {
    return problem(
        "CRT0420",
        state,
        at,
        "System.arraycopy of arrays of different types in device code",
        "the device's arrays do not tell their types, so each call copies arrays of one type",
        "copy with a loop, or call it at two places");
  }

  static Finding nestedArrays(MethodState state, AbstractInsnNode at) {
    return problem(
        "CRT0413",
        state,
        at,
        "an array of arrays is made in device code, of sizes that are computed or large",
        "what device code makes has a place on the stack, whose size is fixed at link time",
        "give it constant sizes, of 64 arrays at most, or make it while wiring");
  }

  static Finding stringBuilding(MethodState state, AbstractInsnNode at) {
    return problem(
        "CRT0403",
        state,
        at,
        "a string is built in device code",
        "a string that is made at run time needs a heap, which the device does not have",
        "keep text as byte[] made while wiring, and write numbers digit by digit");
  }

  /** Refuses the line that builds a string which another line reads or compares. */
  static Finding textRead(MethodState state, AbstractInsnNode at, String reader) {
    return problem(
        "CRT0403",
        state,
        at,
        "a string is built in device code",
        "a string that is made at run time needs a heap, which the device does not have; it can be"
            + " left out only where nobody reads or compares it, which "
            + reader
            + " does",
        "keep text as byte[] made while wiring, and write numbers digit by digit; the message of an"
            + " exception that nobody asks for it may stay");
  }

  static Finding dynamicCall(MethodState state, AbstractInsnNode at, String bootstrap) {
    return problem(
        "CRT0404",
        state,
        at,
        "invokedynamic with bootstrap " + bootstrap + " in device code",
        "its code is only made at run time, by a JVM",
        "use plain calls in device code, and make lambdas while wiring");
  }

  static Finding classOfJvm(MethodState state, AbstractInsnNode at, String method) {
    return problem(
        "CRT0404",
        state,
        at,
        "device code calls " + method + " of an object whose class a JVM made while wiring",
        "it is a proxy or a method handle's, whose code only a JVM has",
        "write a lambda or a class of your own in its place");
  }

  static Finding unreadable(MethodState state, AbstractInsnNode at, String field) {
    return problem(
        "CRT0405",
        state,
        at,
        "device code reads the field " + field + " of a JDK class",
        "the JDK does not open that class, so its objects cannot become part of the image",
        "use a class of your own, or an array");
  }

  static Finding nativeMethod(MethodState state, AbstractInsnNode at, String method) {
    if (IDENTITY_HASHES.contains(method)) {
      return problem(
          "CRT0406",
          state,
          at,
          "device code asks for the hash code that a JVM gives an object for its identity",
          "a JVM draws that number anew in each run; objects whose class has no hashCode of its own"
              + " have no other, and enums are such",
          "use ordinal() or name().hashCode() of an enum, in a hashCode() that a record declares"
              + " itself; use EnumMap for HashMap; give a class a hashCode() of its own");
    }
    if (method.equals("java.lang.Object.clone")) {
      return problem(
          "CRT0406",
          state,
          at,
          "device code clones an object that is no array",
          "the JVM copies such objects without bytecode, which is all that the linker compiles",
          "copy by a constructor that takes the object, or field by field");
    }
    return problem(
        "CRT0406",
        state,
        at,
        "device code calls " + method + ", which has no bytecode",
        "native and abstract methods cannot be compiled for the device",
        "call something that is written in Java, or call it while wiring");
  }

  /** Refuses a member that is missing, with its class or without. */
  static Finding unknownMember(
      MethodState state, AbstractInsnNode at, ClassPool classes, String owner, String member) {
    String type = owner.replace('/', '.');
    if (classes.find(owner) == null) {
      return unknownClass(state, at, type);
    }
    return problem(
        "CRT0407",
        state,
        at,
        "device code uses " + type + "." + member + ", which its class does not have",
        "the class path has another version of the class than the one that was compiled with",
        "compile the code that uses it again, with what the class path has");
  }

  static Finding unknownClass(MethodState state, AbstractInsnNode at, String type) {
    return problem(
        "CRT0407",
        state,
        at,
        "device code uses " + type + ", which is not on the class path",
        "the linker compiles every class that the image needs",
        "add the dependency that holds it to the application");
  }

  /** Adds to what is wrong with a class, which may name a line of its own, who uses it. */
  static Finding unusable(MethodState state, AbstractInsnNode at, Problem problem) {
    String line = problem.at().isEmpty() ? null : problem.at();
    return new Finding(
        problem.id(),
        state,
        at,
        ObjectSet.EMPTY,
        line,
        problem.what(),
        problem.why(),
        problem.fix());
  }

  static Finding constant(MethodState state, AbstractInsnNode at, String constant) {
    return problem(
        "CRT0409",
        state,
        at,
        "the constant " + constant + " in device code",
        "class and method objects exist only on a JVM",
        "decide while wiring, and keep the result in a field");
  }

  static Finding arrayClass(MethodState state, AbstractInsnNode at) {
    return problem(
        "CRT0409",
        state,
        at,
        "the class of an array in device code",
        "the device's arrays do not tell their types",
        "keep what tells them apart in a variable, or decide while wiring");
  }

  static Finding exceptionText(MethodState state, AbstractInsnNode at, String method) {
    return problem(
        "CRT0415",
        state,
        at,
        "device code calls " + method,
        "exceptions of the device have a class, a message and a cause, but no stack trace, no"
            + " suppressed exceptions and no text made of them",
        "tell exceptions by their classes, messages or fields of their own");
  }

  static Finding causeText(MethodState state, AbstractInsnNode at, String type) {
    return problem(
        "CRT0415",
        state,
        at,
        "device code asks for the message of a " + type + " that was made with a cause alone",
        "a JVM makes the message of its cause's text, and exceptions of the device have no text"
            + " made of them",
        "make it with a message of its own, (message, cause) instead of (cause), or tell exceptions"
            + " by their classes");
  }

  /** What {@link MissingMessages} tells in full. */
  static Finding missingMessage(MethodState state, AbstractInsnNode at, String type) {
    return problem(MissingMessages.ID, state, at, type, "", "");
  }

  static Finding suspension(MethodState state, AbstractInsnNode at) {
    if (state.context.kind() == EntryContext.Kind.IDLE) {
      return problem(
          "CRT0501",
          state,
          at,
          "an operation of actors in " + state.context.name(),
          "it waits, or asks which actor runs, and none does; nothing else is left to run while the"
              + " hook would wait",
          "let the hook poll, or do it in an actor of the lowest priority");
    }
    return problem(
        "CRT0501",
        state,
        at,
        "an operation of actors in " + state.context.name(),
        "it waits, or asks which actor runs, and none does; a handler must return before anything"
            + " else can run",
        "let the handler put a message into a queue, and let an actor that waits for it do this");
  }
}
