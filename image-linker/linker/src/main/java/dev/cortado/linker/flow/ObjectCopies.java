package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodCopies;
import dev.cortado.linker.world.MethodKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Gives objects of one class that call one another code of their own, as in {@code
 * f.andThen(g).andThen(h)} or in a tree of wired objects: their calls then come to an end, where
 * the shared code would call itself. Host only.
 *
 * <p>A wired object becomes one of an heir of its class. What it inherits from other classes, it
 * has copies of in these, so that their lines stay those of their files. For what device code
 * makes, the instruction that makes it names the heir, in copies of all methods that the object
 * outlives. Calls that still come back to themselves are recursion.
 */
public final class ObjectCopies {
  /** Of more objects of one class, code of their own would fill the image. */
  public static final int MOST = 32;

  /** Under which the heirs of all classes are counted. */
  private static final String HEIRS = "";

  private static final String ACTOR = "dev/cortado/kernel/Actor";

  private final ClassPool classes;
  private final Map<Object, String> types = new IdentityHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private final CallCopies calls = new CallCopies(this::next);
  private final ThrowerCopies throwers;

  private int rounds;

  /** Makes copies of classes and methods of {@code classes}. */
  public ObjectCopies(ClassPool classes) {
    this.classes = classes;
    throwers = new ThrowerCopies(classes, this::next);
  }

  /** Returns the names of the types of those wired objects that are of heirs. */
  public Map<Object, String> types() {
    return Collections.unmodifiableMap(types);
  }

  /** Returns how many objects of the method's class there are, if too many; else 0. */
  public static int tooMany(FlowAnalysis flow, MethodKey method) {
    int count = 0;
    for (HeapObject object : flow.heap().objects()) {
      count += original(method).equals(meant(flow, object, original(method))) ? 1 : 0;
    }
    return count > MOST && !flow.method(method).isStatic() ? count : 0;
  }

  /** Returns the copy that all the objects have of a method that they inherit, else the method. */
  static MethodKey own(Heap heap, MethodKey method, ObjectSet objects) {
    if (method == null || method.name().equals("<init>")) {
      return method;
    }
    String type = heap.object(objects.first()).type();
    boolean[] same = {true};
    objects.forEach(id -> same[0] &= heap.object(id).type().equals(type));
    return same[0] ? MethodCopies.inherited(method, type) : method;
  }

  /**
   * Tells apart the objects whose methods come back to themselves; if that does not help, calls.
   *
   * @return whether there are any that were not yet, so that the analysis has to be made again
   */
  public boolean tellApart(FlowAnalysis flow) {
    CallCycles cycles = new CallCycles(flow);
    Set<MethodKey> cyclic = cycles.methods();
    if (cyclic.isEmpty()) {
      return false;
    }
    return ++rounds <= MOST && tellObjectsApart(flow, cyclic) || calls.tellApart(flow, cycles);
  }

  /** As {@link #tellApart(FlowAnalysis)}, of exceptions that are overwritten. */
  public boolean tellApart(FlowAnalysis flow, List<Remaking> remakings) {
    boolean news = false;
    for (Remaking remaking : remakings) {
      news |= throwers.tellApart(flow, remaking);
    }
    return news;
  }

  private boolean tellObjectsApart(FlowAnalysis flow, Set<MethodKey> cyclic) {
    Map<String, Set<HeapObject>> byOwner = new LinkedHashMap<>();
    for (MethodKey method : cyclic) {
      if (!flow.method(method).isStatic()) {
        Set<HeapObject> objects =
            byOwner.computeIfAbsent(
                ClassCopies.original(method.owner()), owner -> new LinkedHashSet<>());
        for (HeapObject object : flow.heap().objects()) {
          if (meant(flow, object, original(method)) != null) {
            objects.add(object);
          }
        }
      }
    }
    Set<HeapObject> done = new HashSet<>();
    boolean news = false;
    for (Set<HeapObject> objects : byOwner.values()) {
      if (areSeveral(objects) && objects.size() <= MOST) {
        for (HeapObject object : objects) {
          if (isShared(object, objects) && done.add(object)) {
            news |= object.isTemporary() ? renameMade(object) : renameWired(object);
          }
        }
      }
    }
    return news;
  }

  private static MethodKey original(MethodKey method) {
    return new MethodKey(
        ClassCopies.original(method.owner()),
        MethodCopies.original(method.name()),
        method.descriptor());
  }

  /** Returns what the method, or an overriding one that may call it, is for the object; or null. */
  private static MethodKey meant(FlowAnalysis flow, HeapObject object, MethodKey method) {
    String type = ClassCopies.original(object.type());
    return object.isArray() || !flow.classes().isSubtype(type, method.owner())
        ? null
        : flow.classes().resolve(type, method.name(), method.descriptor());
  }

  /** Returns whether the object's class is no heir yet, or one that others are of as well. */
  private static boolean isShared(HeapObject object, Set<HeapObject> objects) {
    return !ClassCopies.isHeir(object.type())
        || areSeveral(
            objects.stream().filter(other -> other.type().equals(object.type())).toList());
  }

  /** What several entries make by the same instruction in the same way counts as one. */
  private static boolean areSeveral(Collection<HeapObject> objects) {
    Set<Object> ways = new HashSet<>();
    for (HeapObject object : objects) {
      ways.add(object.isTemporary() ? object.creation().stages() : object);
    }
    return ways.size() > 1;
  }

  private boolean renameWired(HeapObject object) {
    // The kernel's objects are told apart by its facts, and it knows actors by their classes.
    boolean isFixed =
        !object.type().equals(ClassCopies.original(object.type()))
            || classes.isSubtype(object.type(), ACTOR);
    return !isFixed && types.putIfAbsent(object.host(), nextType(object)) == null;
  }

  private String nextType(HeapObject object) {
    String original = ClassCopies.original(object.type());
    return ClassCopies.heir(original, next(HEIRS));
  }

  private int next(String name) {
    return numbers.merge(name, 1, Integer::sum);
  }

  /** From the method with which the object dies inward to the instruction that makes it. */
  private boolean renameMade(HeapObject object) {
    List<Creation.Stage> stages = object.creation().stages();
    for (int i = 1; i < stages.size(); i++) {
      MethodKey callee = stages.get(i - 1).method().key();
      Site call = stages.get(i).method().site(stages.get(i).instruction());
      // A path of calls that comes back to a method leaves out what is between.
      if (callee.name().startsWith("<") || !call.targets().containsKey(callee)) {
        return false;
      }
    }
    MethodNode method = stages.get(stages.size() - 1).method().node();
    for (int i = stages.size() - 1; i > 0; i--) {
      Creation.Stage stage = stages.get(i);
      MethodKey callee = stages.get(i - 1).method().key();
      MethodInsnNode call = (MethodInsnNode) at(method, stage);
      if (call.name.equals(callee.name())) {
        call.name = MethodCopies.name(call.name, next(callee.symbol()));
      }
      method = classes.method(new MethodKey(callee.owner(), call.name, callee.descriptor()));
    }
    TypeInsnNode made = (TypeInsnNode) at(method, stages.get(0));
    if (!made.desc.equals(object.type())) {
      return false;
    }
    MethodInsnNode constructor = constructor(made);
    if (constructor == null) {
      return false;
    }
    made.desc = nextType(object);
    constructor.owner = made.desc;
    return true;
  }

  /** A copy has the instructions in the same order. */
  private static AbstractInsnNode at(MethodNode method, Creation.Stage stage) {
    return method.instructions.get(stage.method().node().instructions.indexOf(stage.instruction()));
  }

  /** Returns the call that constructs what {@code made} makes: those within are others'. */
  private static MethodInsnNode constructor(TypeInsnNode made) {
    int within = 0;
    for (AbstractInsnNode next = made.getNext(); next != null; next = next.getNext()) {
      if (next.getOpcode() == made.getOpcode() && isOfType(((TypeInsnNode) next).desc, made)) {
        within++;
      } else if (next instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && isOfType(call.owner, made)) {
        if (within == 0) {
          return call;
        }
        within--;
      }
    }
    return null;
  }

  private static boolean isOfType(String type, TypeInsnNode made) {
    return ClassCopies.original(type).equals(ClassCopies.original(made.desc));
  }
}
