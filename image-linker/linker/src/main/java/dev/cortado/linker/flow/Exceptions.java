package dev.cortado.linker.flow;

import dev.cortado.linker.flow.Catches.Fate;
import dev.cortado.linker.world.ThrownMessages;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * The exceptions of an image: which there are, and where they go.
 *
 * <p>In an image with a catch clause, a {@code new} of an exception gives one object of its own to
 * each activity or handler that runs it; without one no exception needs an object, since throwing
 * it is a panic. What the processor finds wrong (a null reference, an index) is one object a class.
 */
public final class Exceptions {
  private final FlowAnalysis analysis;
  private final boolean catching;
  private final Map<AbstractInsnNode, Map<Integer, HeapObject>> made = new IdentityHashMap<>();
  private final Map<Integer, Integer> first = new HashMap<>();
  private final Map<String, HeapObject> raised = new LinkedHashMap<>();
  private final BitSet withoutText = new BitSet();
  private final Map<Integer, Stored> stored = new LinkedHashMap<>();

  /**
   * An exception of the device's own that is kept where it outlives its handler.
   *
   * @param in a field or an array
   * @param at the line of the store
   * @param path how it is reached
   */
  public record Stored(String in, String at, String path) {}

  Exceptions(FlowAnalysis analysis, boolean catching) {
    this.analysis = analysis;
    this.catching = catching;
  }

  /** Returns whether reached code has a catch clause. */
  public boolean areCaught() {
    return analysis.methods().stream().anyMatch(method -> method.catches().catchesHere())
        || analysis.entries().values().stream().anyMatch(method -> method.catches().catchesHere());
  }

  /** Returns the object that a {@code new} makes; THROWABLE if nobody can catch it. */
  FlowValue make(MethodState state, AbstractInsnNode at, String type) {
    if (!catching) {
      return FlowValue.THROWABLE;
    }
    boolean ofJdk = ThrownMessages.concerns(state.method.key().owner());
    Map<Integer, HeapObject> objects = made.computeIfAbsent(at, key -> new LinkedHashMap<>());
    HeapObject object =
        objects.computeIfAbsent(
            analysis.heap().find(state.context.receiver()).id(),
            key ->
                analysis
                    .heap()
                    .addMade(
                        BlankObject.of(analysis.heap().type(type)),
                        (ofJdk ? "what the JDK throws at " : "the exception of ")
                            + state.userLine(at)));
    withoutText.set(object.id(), ofJdk);
    first.put(object.id(), objects.values().iterator().next().id());
    FlowValue value = FlowValue.reference(ObjectSet.of(object.id()), false);
    state.method.siteFor(at).onResult(value);
    return value;
  }

  /**
   * Returns the objects that an instruction makes, each with whom it is made for: the id of an
   * entry's receiver.
   */
  public Map<Integer, HeapObject> madeAt(AbstractInsnNode at) {
    return Collections.unmodifiableMap(made.getOrDefault(at, Map.of()));
  }

  /** Returns the first object that the {@code new} of the object {@code id} makes. */
  public int firstLike(int id) {
    return first.get(id);
  }

  /** Returns whether there are any that device code makes. */
  public boolean anyMade() {
    return !made.isEmpty();
  }

  /** Returns whether device code makes the object. */
  public boolean isMade(int id) {
    return analysis.heap().isMade(id);
  }

  /** Returns whether the JDK's code makes the object. */
  public boolean isOfJdk(int id) {
    return withoutText.get(id);
  }

  /** Returns the exception that the processor's own checks raise, or null if nobody catches it. */
  public HeapObject raised(String type) {
    return raised.get(type);
  }

  /** Returns whether a check or the JDK's code throws the object, with a message only on a JVM. */
  boolean lacksMessage(int id) {
    HeapObject object = analysis.heap().object(id);
    return withoutText.get(id)
        || raised.get(object.type()) == object
            && !object.type().equals("java/lang/ArithmeticException");
  }

  /** Returns the object that a check raises at the instruction; empty if it is a panic. */
  ObjectSet raise(MethodState state, AbstractInsnNode at, String type) {
    Fate fate = state.method.catches().fate(analysis.classes(), at, type);
    if (fate.handler() == null && !fate.escapes()) {
      return ObjectSet.EMPTY;
    }
    HeapObject object = raised.computeIfAbsent(type, this::check);
    return ObjectSet.of(object.id());
  }

  private HeapObject check(String type) {
    Throwable host =
        switch (type) {
          case "java/lang/ArithmeticException" -> new ArithmeticException("/ by zero");
          case "java/lang/NullPointerException" -> new NullPointerException();
          case "java/lang/ArrayIndexOutOfBoundsException" -> new ArrayIndexOutOfBoundsException();
          case "java/lang/ClassCastException" -> new ClassCastException();
          case "java/lang/ArrayStoreException" -> new ArrayStoreException();
          default -> new NegativeArraySizeException();
        };
    return analysis.heap().add(host, "a check");
  }

  /** Tells the callee what is caught around the call. */
  void offer(MethodState caller, AbstractInsnNode call, MethodState callee) {
    if (callee.method.catches().addCaller(caller.method.catches(), call)) {
      analysis.enqueueAll(callee.method.states());
    }
  }

  /**
   * Sorts what an instruction throws by where it goes; what leaves the method is noted there.
   *
   * @return what goes to each handler
   */
  Map<LabelNode, ObjectSet> sort(MethodState state, AbstractInsnNode at, ObjectSet thrown) {
    Map<LabelNode, ObjectSet> handlers = new LinkedHashMap<>();
    Map<String, Fate> fates = new HashMap<>();
    ObjectSet[] escaping = {state.thrown};
    thrown.forEach(
        id -> {
          String type = analysis.heap().object(id).type();
          Fate fate =
              fates.computeIfAbsent(
                  type, key -> state.method.catches().fate(analysis.classes(), at, key));
          if (fate.handler() != null) {
            handlers.merge(fate.handler(), ObjectSet.of(id), ObjectSet::union);
          } else if (fate.escapes()) {
            escaping[0] = escaping[0].union(ObjectSet.of(id));
          }
        });
    if (!escaping[0].equals(state.thrown)) {
      state.thrown = escaping[0];
      state.method.throwsOut(escaping[0]);
      analysis.enqueueAll(List.copyOf(state.callers.keySet()));
    }
    return handlers;
  }

  /** Notes that {@code value} is stored in {@code holder}, an object's id or that of statics. */
  void store(MethodState state, AbstractInsnNode at, int holder, FlowValue value) {
    if (!value.isReference() || made.isEmpty() || holder >= 0 && isException(holder)) {
      return;
    }
    value
        .objects()
        .forEach(
            id -> {
              if (isMade(id)) {
                String in = at.getOpcode() == Opcodes.AASTORE ? "an array" : "a field";
                stored.putIfAbsent(id, new Stored(in, state.userLine(at), state.path()));
              }
            });
  }

  private boolean isException(int id) {
    return analysis.heap().object(id).host() instanceof Throwable;
  }

  /** Returns the exceptions of the device's own that it stores for later, by id. */
  public Map<Integer, Stored> stored() {
    return stored;
  }
}
