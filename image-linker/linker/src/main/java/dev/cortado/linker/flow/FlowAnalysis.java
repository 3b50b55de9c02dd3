package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.Creation.CallPath;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.PlatformClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Runs the analysis to its fixed point and holds what it found. */
public final class FlowAnalysis {
  /** A method in the name of an entry. */
  private record StateKey(
      EntryContext context, MethodKey method, CallPath above, int temporaryReceiver) {}

  private static final int NO_TEMPORARY = -1;

  private final ClassPool classes;
  private final Heap heap;
  private final Map<MethodKey, MethodInfo> methods = new LinkedHashMap<>();
  private final Map<EntryContext, MethodInfo> entries = new LinkedHashMap<>();
  private final Map<StateKey, MethodState> states = new LinkedHashMap<>();

  /**
   * What has to run, that first which ran least. So news goes all the way through the graph, from
   * actor to actor, before those run again who wait for all of it, such as a level's list. First
   * come, first served would run these at each step: many actors would cost the cube of their
   * number.
   */
  private final Queue<MethodState> queue =
      new PriorityQueue<>(
          Comparator.<MethodState>comparingInt(state -> state.runs)
              .thenComparingLong(state -> state.enqueuedAs));

  private long enqueued;

  /** Whether something is wrong, so that no image is made, and only more of that is looked for. */
  private boolean looksOn;

  private boolean anyRefused;

  private final Map<List<Object>, Finding> findings = new LinkedHashMap<>();
  private final FlowInterpreter interpreter;
  private final Predicate<MethodInsnNode> refused;
  private final Exceptions exceptions;
  private final Map<MethodInsnNode, Boolean> refusals = new IdentityHashMap<>();
  private final CallsApart callsApart;
  private final Escapes escapes;
  private final CauseTexts causeTexts = new CauseTexts();
  private final Map<EntryContext, Set<MethodKey>> reaching = new HashMap<>();

  /** Makes an analysis of {@code classes}, whose objects' classes {@code loader} has loaded. */
  public FlowAnalysis(ClassPool classes, ClassLoader loader) {
    this(classes, HostClasses.of(name -> type(name, loader)), call -> false, Known.NOTHING);
  }

  private static Class<?> type(String name, ClassLoader loader) {
    try {
      return Class.forName(name.replace('/', '.'), true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /**
   * Makes an analysis that does not follow calls which are {@code refused} anyway.
   *
   * @param types the host's classes
   * @param known what analyses before it found
   */
  public FlowAnalysis(
      ClassPool classes, HostClasses types, Predicate<MethodInsnNode> refused, Known known) {
    this.classes = classes;
    this.refused = refused;
    callsApart = new CallsApart(known.makers());
    heap = new Heap(types, classes, known.kinds());
    exceptions = new Exceptions(this, known.catching());
    escapes = new Escapes(heap);
    interpreter = new FlowInterpreter(this);
  }

  /** Analyses everything behind {@code entries}. */
  public void run(List<EntryContext> entries) {
    entries.stream().filter(entry -> !entry.isEndOfTask()).forEach(this::enter);
    drain();
    // Most tasks wait somewhere, and so end by what is there already.
    entries.stream()
        .filter(entry -> entry.isEndOfTask() && !methods.containsKey(entry.method()))
        .forEach(this::enter);
    drain();
  }

  /** Returns whether something is wrong, so that no image can be made. */
  public boolean refuses() {
    return anyRefused || !findings.isEmpty() || causeTexts.any();
  }

  /**
   * Analyses also what lies behind all that is refused, for more of what is wrong; does nothing if
   * nothing is refused. No image can be made from what it finds.
   */
  public void lookOn() {
    if (refuses()) {
      looksOn = true;
      enqueueAll(states.values());
      drain();
    }
  }

  /** Returns whether {@link #lookOn} found more than what runs in an image. */
  public boolean looksOn() {
    return looksOn;
  }

  private void enter(EntryContext entry) {
    MethodState state = state(entry, entry.method(), NO_TEMPORARY, null, null);
    if (state != null) {
      HeapObject receiver = heap.add(entry.receiver(), entry.name());
      state.widen(0, FlowValue.reference(ObjectSet.of(receiver.id()), false));
      enqueue(state);
    }
  }

  /**
   * Returns whether what is refused counts as done, and calls of the JDK's that do not return for
   * it as returning: to find the rest. Within the JDK's code nobody looks for it.
   */
  boolean looksOn(MethodState state) {
    return looksOn && !PlatformClasses.contain(state.method.key().owner());
  }

  /** Returns the task switch, which is there where tasks are. */
  public FlowValue taskSwitch() {
    return receiver(entry -> entry.kind() == EntryContext.Kind.SWITCH);
  }

  /** Returns some activity, in place of the one that runs where none does. */
  FlowValue anyActivity() {
    return receiver(EntryContext::isActivity);
  }

  private FlowValue receiver(Predicate<EntryContext> which) {
    EntryContext entry = entries.keySet().stream().filter(which).findFirst().orElseThrow();
    return heap.reference(entry.receiver(), entry.name());
  }

  /** Analyses static methods that nobody of the image calls, with unknown arguments. */
  public void runStatic(List<MethodKey> roots) {
    EntryContext context =
        new EntryContext("the linker", EntryContext.Kind.BOOT, this, roots.get(0));
    for (MethodKey root : roots) {
      MethodState state = state(context, root, NO_TEMPORARY, null, null);
      Type[] types = Type.getArgumentTypes(root.descriptor());
      for (int i = 0; i < types.length; i++) {
        state.widen(i, FlowInterpreter.unknown(types[i]));
      }
      enqueue(state);
    }
    drain();
    entries.clear();
  }

  private void drain() {
    while (!queue.isEmpty()) {
      MethodState next = queue.poll();
      next.queued = false;
      next.runs++;
      interpreter.run(next);
    }
  }

  /** Returns the reached methods in the order of discovery. */
  public Collection<MethodInfo> methods() {
    return methods.values();
  }

  /** Returns all method bodies: the shared ones, then the levels' own. */
  public List<MethodInfo> bodies() {
    List<MethodInfo> bodies = new ArrayList<>(methods.values());
    entries.forEach(
        (entry, method) -> {
          if (entry.kind() == EntryContext.Kind.LEVEL) {
            bodies.add(method);
          }
        });
    return bodies;
  }

  /** Returns a reached method, or null if it is not reached. */
  public MethodInfo method(MethodKey key) {
    return methods.get(key);
  }

  /** Returns each entry's own method, whose facts are those of that entry alone. */
  public Map<EntryContext, MethodInfo> entries() {
    return entries;
  }

  /** Returns the reached objects and fields. */
  public Heap heap() {
    return heap;
  }

  /** Returns the exceptions. */
  public Exceptions exceptions() {
    return exceptions;
  }

  /** Returns the classes. */
  public ClassPool classes() {
    return classes;
  }

  /** Returns what device code does that it must not, once for each line that leads there. */
  public List<Problem> problems() {
    Map<String, Problem> problems = new LinkedHashMap<>();
    UserLines lines = new UserLines(this);
    MissingMessages missing = new MissingMessages(this);
    List<Finding> all = new ArrayList<>(findings.values());
    all.addAll(causeTexts.findings(this));
    for (Finding each : all) {
      for (UserLine line : lines.of(each)) {
        if (each.id().equals(MissingMessages.ID)) {
          missing.add(each, line);
          continue;
        }
        String why = each.why() + "; reached by " + line.path();
        problems.putIfAbsent(
            each.id() + line.at() + each.what(),
            Problem.error(each.id(), each.what(), line.at(), why, each.fix()));
      }
    }
    List<Problem> told = new ArrayList<>(problems.values());
    told.addAll(missing.problems());
    return told;
  }

  /** Returns the methods, each as often as it is told apart. */
  public Collection<MethodState> states() {
    return states.values();
  }

  /** Returns what is known before each instruction of a method; null where it never comes. */
  public Frame<FlowValue>[] frames(MethodState state) {
    return interpreter.frames(state);
  }

  /** Returns which objects made by device code are stored where everybody can find them. */
  public Escapes escapes() {
    return escapes;
  }

  /** Returns which methods are looked at for each path of calls. */
  public CallsApart callsApart() {
    return callsApart;
  }

  /** Returns whether {@code context} enters {@code method}. */
  public boolean reaches(EntryContext context, MethodKey method) {
    return reaching.getOrDefault(context, Set.of()).contains(method);
  }

  /** Returns the objects that are of the type: an internal name or an array descriptor. */
  public ObjectSet fitting(String type, ObjectSet objects) {
    Class<?> wanted = heap.type(type);
    return objects.filter(id -> isInstance(type, wanted, heap.object(id)));
  }

  private boolean isInstance(String type, Class<?> wanted, HeapObject object) {
    if (!object.isTemporary()) {
      return wanted.isInstance(object.host());
    }
    return object.isArray()
        ? wanted.isAssignableFrom(heap.type(object.type()))
        : classes.isSubtype(object.type(), type);
  }

  /** Returns whether each of the values is of the element type of each of the arrays. */
  boolean fitsElements(FlowValue arrays, FlowValue values) {
    boolean[] fits = {true};
    if (values.isReference()) {
      arrays
          .objects()
          .forEach(
              id -> {
                Class<?> element = heap.type(heap.object(id).type()).getComponentType();
                String type = Type.getInternalName(element);
                values
                    .objects()
                    .forEach(value -> fits[0] &= isInstance(type, element, heap.object(value)));
              });
    }
    return fits[0];
  }

  boolean isRefused(MethodInsnNode call) {
    boolean isRefused = refusals.computeIfAbsent(call, refused::test);
    anyRefused |= isRefused;
    return isRefused;
  }

  CauseTexts causeTexts() {
    return causeTexts;
  }

  void report(Finding finding) {
    findings.merge(
        List.of(finding.id(), finding.what(), finding.state(), finding.at()),
        finding,
        (known, more) -> known.about(known.about().union(more.about())));
  }

  void enqueue(MethodState state) {
    if (!state.queued) {
      state.queued = true;
      state.enqueuedAs = enqueued++;
      queue.add(state);
    }
  }

  void enqueueAll(Collection<MethodState> concerned) {
    concerned.forEach(this::enqueue);
  }

  /**
   * Returns the state of a method for an entry; null, with a problem, if it has no code.
   *
   * @param receiver the id of the receiver if device code makes it, or -1
   */
  MethodState state(
      EntryContext context,
      MethodKey key,
      int receiver,
      MethodState caller,
      AbstractInsnNode call) {
    CallPath above = callsApart.concerns(key) ? CallPath.of(caller, call, key) : null;
    StateKey stateKey = new StateKey(context, key, above, receiver);
    MethodState state = states.get(stateKey);
    if (state == null) {
      MethodNode node = classes.method(key);
      if (node == null || (node.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) != 0) {
        return null;
      }
      String path = caller == null ? context.name() : caller.path();
      MethodInfo method =
          caller == null && context.kind() == EntryContext.Kind.LEVEL
              ? new MethodInfo(key, classes.find(key.owner()), node, path)
              : methods.computeIfAbsent(
                  key,
                  wanted ->
                      new MethodInfo(
                          wanted, classes.find(key.owner()), node, path + " > " + key.display()));
      if (caller == null) {
        entries.put(context, method);
      }
      method.contexts().add(context);
      state = new MethodState(context, method, caller, call, above);
      reaching.computeIfAbsent(context, any -> new HashSet<>()).add(key);
      states.put(stateKey, state);
      enqueue(state);
    }
    return state;
  }
}
