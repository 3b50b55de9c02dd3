package dev.cortado.linker.flow;

import dev.cortado.machine.LinkTimeFact;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Answers the kernel's link-time questions from a finished analysis and writes the answers into the
 * wired objects. Host only.
 *
 * <p>An answer that differs among the objects of a class is given as the safe one to all of them:
 * one word of code for all is cheaper than a flag in each.
 */
public final class Facts {
  private final FlowAnalysis analysis;
  private final ToIntFunction<EntryContext> level;
  private final Map<EntryContext, Integer> levelsOfEntries = new HashMap<>();
  private final Map<Integer, Integer> actorsAt = new HashMap<>();
  private final Map<Integer, Set<Integer>> levels = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Set<EntryContext>>> users = new LinkedHashMap<>();
  private final Map<Integer, Set<String>> reached = new LinkedHashMap<>();

  private Facts(FlowAnalysis analysis, ToIntFunction<EntryContext> level) {
    this.analysis = analysis;
    this.level = level;
  }

  /**
   * Decides all facts of {@code analysis}'s objects.
   *
   * @param level the NVIC level of an entry; negative for boot, which nothing preempts
   */
  public static void decide(FlowAnalysis analysis, ToIntFunction<EntryContext> level) {
    Facts facts = new Facts(analysis, level);
    facts.collect();
    facts.write();
  }

  private void collect() {
    for (EntryContext entry : analysis.entries().keySet()) {
      if (entry.kind() == EntryContext.Kind.ACTOR) {
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

  private void write() {
    Map<Class<?>, List<HeapObject>> byClass = new LinkedHashMap<>();
    for (HeapObject object : analysis.heap().objects()) {
      if (object.isTemporary()) {
        continue;
      }
      byClass.computeIfAbsent(object.host().getClass(), key -> new ArrayList<>()).add(object);
    }
    byClass.forEach(
        (type, objects) -> {
          for (Field field : type.isArray() ? new Field[0] : type.getDeclaredFields()) {
            Object fact = fact(field);
            if (fact != null) {
              answer(fact, field, objects);
            }
          }
        });
  }

  private void answer(Object fact, Field field, List<HeapObject> objects) {
    switch (LinkTimeFact.Kind.valueOf(ask(fact, "value"))) {
      case CONTENDED -> {
        boolean answer = objects.stream().anyMatch(this::isContended);
        objects.forEach(object -> set(field, object, answer));
      }
      case MANY_WAITERS -> {
        boolean answer =
            objects.stream().anyMatch(object -> waiters(object, ask(fact, "by")).size() > 1);
        objects.forEach(object -> set(field, object, answer));
      }
      case REACHED -> {
        String by = ask(fact, "by");
        boolean answer =
            objects.stream()
                .anyMatch(object -> reached.getOrDefault(object.id(), Set.of()).contains(by));
        objects.forEach(object -> set(field, object, answer));
      }
      case LONE_WAITER -> {
        boolean all = objects.stream().allMatch(object -> lone(object, ask(fact, "by")) != null);
        objects.forEach(object -> set(field, object, all ? lone(object, ask(fact, "by")) : null));
      }
    }
  }

  private boolean isContended(HeapObject object) {
    return levels.getOrDefault(object.id(), Set.of()).size() > 1;
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
    boolean alone = waiter.kind() == EntryContext.Kind.ACTOR && actorsAt.get(levelOf(waiter)) == 1;
    return alone ? waiter.receiver() : null;
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

  private static void set(Field field, HeapObject object, Object answer) {
    try {
      field.setAccessible(true);
      field.set(object.host(), answer);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
