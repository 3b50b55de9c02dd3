package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.LevelNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of an application's actors: one for each priority on each core. Host only. */
final class WiredLevels {
  private WiredLevels() {}

  /**
   * Makes the levels, by core and ascending priority.
   *
   * @param link how the cores call each other, null where one is used
   */
  static List<LevelNode> of(List<ActorNode> actors, CoreLink link) {
    Map<Priority, List<ActorNode>> byPriority =
        new TreeMap<>(Comparator.comparingInt(Priority::core).thenComparingInt(Priority::value));
    for (ActorNode actor : actors) {
      Priority priority = new Priority(actor.priority(), null, actor.core());
      byPriority.computeIfAbsent(priority, key -> new ArrayList<>()).add(actor);
    }
    List<LevelNode> levels = new ArrayList<>();
    byPriority.forEach(
        (priority, members) -> {
          Actor[] its = members.stream().map(node -> (Actor) node.actor()).toArray(Actor[]::new);
          Level level = new Level(priority.core(), link, its);
          levels.add(new LevelNode(priority.value(), priority.core(), members, level, level::bind));
        });
    return levels;
  }

  /** Returns those with several actors. */
  static Level[] shared(List<LevelNode> levels) {
    return levels.stream()
        .filter(level -> level.actors().size() > 1)
        .map(level -> (Level) level.level())
        .toArray(Level[]::new);
  }
}
