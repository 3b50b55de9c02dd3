package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.LevelNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of a wiring's actors. Host only. */
final class WiredLevels {
  private WiredLevels() {}

  /** Makes a level for each priority, ascending. */
  static List<LevelNode> of(List<ActorNode> actors) {
    Map<Integer, List<ActorNode>> byPriority = new TreeMap<>();
    for (ActorNode actor : actors) {
      byPriority.computeIfAbsent(actor.priority(), priority -> new ArrayList<>()).add(actor);
    }
    List<LevelNode> levels = new ArrayList<>();
    byPriority.forEach(
        (priority, members) -> {
          Level level =
              new Level(members.stream().map(node -> (Actor) node.actor()).toArray(Actor[]::new));
          levels.add(new LevelNode(priority, members, level, level::bind));
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
