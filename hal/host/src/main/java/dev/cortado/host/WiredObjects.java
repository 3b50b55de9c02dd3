package dev.cortado.host;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.pools.Message;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The application's objects that its actors, tasks, handlers and messages reach through fields.
 * Whether a message is free or lent makes no difference to what its fields hold.
 */
final class WiredObjects {
  private static final List<String> NOT_THE_APPLICATIONS =
      List.of(
          "java.",
          "jdk.",
          "sun.",
          "dev.cortado.pools.",
          "dev.cortado.kernel.",
          "dev.cortado.time.");

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  /**
   * Looks at all of them.
   *
   * @param messages those of all pools
   */
  WiredObjects(Graph graph, List<Message> messages) {
    messages.forEach(this::fieldsOf);
    graph.actors().stream().map(ActorNode::actor).forEach(this::reach);
    graph.taskNodes().stream().map(TaskNode::task).forEach(this::reach);
    graph.interrupts().stream().map(InterruptNode::handler).forEach(this::reach);
    while (!open.isEmpty()) {
      look(open.pop());
    }
  }

  /** Returns whether a field, an element or a static field among them refers to {@code message}. */
  boolean hold(Object message) {
    return seen.contains(message);
  }

  private void reach(Object object) {
    if (object != null && seen.add(object)) {
      open.push(object);
    }
  }

  private void look(Object object) {
    if (object instanceof Object[] array) {
      for (Object element : array) {
        reach(element);
      }
    } else if (object instanceof Collection<?> collection) {
      collection.forEach(this::reach);
    } else {
      fieldsOf(object);
    }
  }

  private void fieldsOf(Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      fields(object, type);
    }
  }

  private void fields(Object object, Class<?> type) {
    if (NOT_THE_APPLICATIONS.stream().anyMatch(type.getName()::startsWith)) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (!field.getType().isPrimitive()) {
        field.setAccessible(true);
        reach(read(field, Modifier.isStatic(field.getModifiers()) ? null : object));
      }
    }
  }

  private static Object read(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " is out of reach", e);
    }
  }
}
