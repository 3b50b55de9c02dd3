package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.CorePair;
import dev.cortado.machine.LinkTimeFact;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Answers the kernel's link-time questions from a finished analysis and writes the answers into the
 * wired objects. Host only.
 *
 * <p>Objects of a class that share their code get the answers that are safe for all of them: one
 * word of code for all is cheaper than a flag in each.
 */
public final class Facts {
  /** By how much the level of an entry on a core is more than that of one on the core before. */
  public static final int CORE_LEVELS = 1 << 16;

  private final FlowAnalysis analysis;
  private final ToIntFunction<EntryContext> level;
  private final ToIntFunction<Collection<Integer>> mask;
  private final Optional<CorePair> cores;
  private final Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<EntryContext, Integer> levelsOfEntries = new HashMap<>();
  private final Map<Integer, Integer> actorsAt = new HashMap<>();
  private final Map<Integer, Set<Integer>> levels = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Set<EntryContext>>> users = new LinkedHashMap<>();
  private final Map<Integer, Set<String>> reached = new LinkedHashMap<>();

  private Facts(
      FlowAnalysis analysis,
      ToIntFunction<EntryContext> level,
      ToIntFunction<Collection<Integer>> mask,
      Optional<CorePair> cores) {
    this.analysis = analysis;
    this.level = level;
    this.mask = mask;
    this.cores = cores;
  }

  /**
   * Decides all facts of {@code analysis}'s objects.
   *
   * @param level the NVIC level of an entry, tasks beyond, and {@link #CORE_LEVELS} more on a
   *     second core; negative for boot, which nothing preempts
   * @param mask what a section masks that keeps out all of some levels, 0 for all
   * @param cores the two cores, where actors run on both
   */
  public static Facts of(
      FlowAnalysis analysis,
      ToIntFunction<EntryContext> level,
      ToIntFunction<Collection<Integer>> mask,
      Optional<CorePair> cores) {
    Facts facts = new Facts(analysis, level, mask, cores);
    facts.collect();
    return facts;
  }

  private void collect() {
    for (EntryContext entry : analysis.entries().keySet()) {
      entered.add(entry.receiver());
      if (entry.isActivity()) {
        actorsAt.merge(levelOf(entry), 1, Integer::sum);
      }
    }
    for (Uses.Use use : Uses.of(analysis)) {
      reached.computeIfAbsent(use.object(), key -> new HashSet<>()).add(use.method());
      int runsAt = levelOf(use.by());
      if (runsAt >= 0) {
        levels.computeIfAbsent(use.object(), key -> new HashSet<>()).add(runsAt);
        users
            .computeIfAbsent(use.object(), key -> new LinkedHashMap<>())
            .computeIfAbsent(use.method(), key -> new HashSet<>())
            .add(use.by());
      }
    }
  }

  /** Asked once for each entry: the answer takes a search of the graph. */
  private int levelOf(EntryContext entry) {
    return levelsOfEntries.computeIfAbsent(entry, level::applyAsInt);
  }

  /** Returns the objects of each class that has facts, in the order of discovery. */
  List<List<HeapObject>> byClass() {
    Map<Class<?>, List<HeapObject>> byClass = new LinkedHashMap<>();
    for (HeapObject object : analysis.heap().objects()) {
      if (!object.isTemporary() && !fields(object).isEmpty()) {
        byClass.computeIfAbsent(object.host().getClass(), key -> new ArrayList<>()).add(object);
      }
    }
    return new ArrayList<>(byClass.values());
  }

  /** Returns, for comparison, what the facts tell of all of these objects of one class. */
  List<Boolean> known(List<HeapObject> objects) {
    List<Boolean> known = new ArrayList<>();
    if (objects.stream().noneMatch(object -> entered.contains(object.host()))) {
      answers(objects)
          .forEach(
              (field, answers) -> {
                Object shared = shared(answers, 0);
                known.add(shared instanceof Boolean flag ? flag : isSet(shared));
              });
    }
    return known;
  }

  /** Gives objects of one class the answers that hold for all of them. */
  void write(List<HeapObject> objects) {
    answers(objects)
        .forEach(
            (field, answers) -> {
              for (int i = 0; i < answers.size(); i++) {
                set(field, objects.get(i), shared(answers, i));
              }
            });
  }

  private Map<Field, List<Object>> answers(List<HeapObject> objects) {
    Map<Field, List<Object>> answers = new LinkedHashMap<>();
    fields(objects.get(0))
        .forEach(
            (field, fact) -> {
              List<Object> each = new ArrayList<>();
              objects.forEach(object -> each.add(answer(fact, object)));
              answers.put(field, each);
            });
    return answers;
  }

  /** Returns the safe answer if one of all is that, else the object's own. */
  private static Object shared(List<Object> answers, int index) {
    if (answers.contains(null)) {
      return null;
    }
    for (Object answer : answers) {
      if (answer instanceof Integer && isSet(answer)) {
        return answer;
      }
    }
    return answers.contains(true) ? true : answers.get(index);
  }

  private static boolean isSet(Object answer) {
    return answer instanceof Integer number ? number != 0 : answer != null;
  }

  private static Map<Field, Object> fields(HeapObject object) {
    Map<Field, Object> facts = new LinkedHashMap<>();
    Class<?> type = object.host().getClass();
    for (Field field : type.isArray() ? new Field[0] : type.getDeclaredFields()) {
      Object fact = fact(field);
      if (fact != null) {
        facts.put(field, fact);
      }
    }
    return facts;
  }

  private Object answer(Object fact, HeapObject object) {
    String by = ask(fact, "by");
    return switch (LinkTimeFact.Kind.valueOf(ask(fact, "value"))) {
      case CONTENDED -> isContended(object);
      case CEILING -> (byte) mask.applyAsInt(levels.getOrDefault(object.id(), Set.of()));
      case MANY_WAITERS -> waiters(object, by).size() > 1;
      case REACHED -> reached.getOrDefault(object.id(), Set.of()).contains(by);
      case LONE_WAITER -> lone(object, by);
      case SPINLOCK -> isUsedByTwoCores(object) ? cores.orElseThrow().spinlock() : 0;
      case OUTER_SPINLOCK -> isUsedByTwoCores(object) ? cores.orElseThrow().outerSpinlock() : 0;
    };
  }

  private boolean isContended(HeapObject object) {
    return levels.getOrDefault(object.id(), Set.of()).size() > 1;
  }

  private boolean isUsedByTwoCores(HeapObject object) {
    return levels.getOrDefault(object.id(), Set.of()).stream()
            .map(level -> level / CORE_LEVELS)
            .distinct()
            .count()
        > 1;
  }

  private Set<EntryContext> waiters(HeapObject object, String by) {
    return users.getOrDefault(object.id(), Map.of()).getOrDefault(by, Set.of());
  }

  /** Returns the only waiter of {@code object}, if it is the only actor of its level, else null. */
  private Object lone(HeapObject object, String by) {
    Set<EntryContext> waiters = waiters(object, by);
    if (waiters.size() != 1) {
      return null;
    }
    EntryContext waiter = waiters.iterator().next();
    boolean alone = waiter.isActivity() && actorsAt.get(levelOf(waiter)) == 1;
    return alone ? waiter.receiver() : null;
  }

  /**
   * Returns whether the methods of a wired object have masked sections, after the facts were
   * written.
   */
  static boolean masks(HeapObject object) {
    boolean masks = false;
    for (Map.Entry<Field, Object> field : fields(object).entrySet()) {
      switch (LinkTimeFact.Kind.valueOf(ask(field.getValue(), "value"))) {
        case CEILING -> masks = true;
        case CONTENDED -> {
          if (!get(field.getKey(), object)) {
            return false;
          }
        }
        default -> {
          // says nothing of sections
        }
      }
    }
    return masks;
  }

  /** Returns the annotation, of whichever class loader's class it is. */
  private static Object fact(Field field) {
    for (Annotation annotation : field.getDeclaredAnnotations()) {
      if (annotation.annotationType().getName().equals(LinkTimeFact.class.getName())) {
        return annotation;
      }
    }
    return null;
  }

  private static String ask(Object annotation, String element) {
    try {
      var method = ((Annotation) annotation).annotationType().getMethod(element);
      return method.invoke(annotation).toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(element, e);
    }
  }

  private static boolean get(Field field, HeapObject object) {
    try {
      field.setAccessible(true);
      return field.getBoolean(object.host());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  private static void set(Field field, HeapObject object, Object answer) {
    try {
      field.setAccessible(true);
      field.set(object.host(), answer);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
