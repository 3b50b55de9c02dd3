package dev.cortado.linker.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Tells which priority levels have masked sections, and which can interrupt one. Host only.
 *
 * <p>A section ends with nothing masked, for sections do not nest; but a handler that comes in the
 * middle of a less urgent one, and has sections of its own, has to leave the mask as it found it.
 */
public final class Sections {
  /** By object that has sections: the NVIC levels that touch it. */
  private final Map<Integer, SortedSet<Integer>> levels = new LinkedHashMap<>();

  private Sections() {}

  /**
   * Finds the sections of {@code flow}, in whose objects the facts have been written.
   *
   * @param level as for {@link Facts#of}
   */
  public static Sections of(FlowAnalysis flow, ToIntFunction<EntryContext> level) {
    Sections sections = new Sections();
    Map<EntryContext, Integer> known = new LinkedHashMap<>();
    for (Uses.Use use : Uses.of(flow)) {
      HeapObject object = flow.heap().object(use.object());
      int runsAt = known.computeIfAbsent(use.by(), level::applyAsInt);
      if (runsAt >= 0 && !object.isTemporary() && Facts.masks(object)) {
        sections.levels.computeIfAbsent(object.id(), key -> new TreeSet<>()).add(runsAt);
      }
    }
    return sections;
  }

  /**
   * Returns whether code of {@code nvicLevel} has sections itself, and can come in the middle of
   * one that does not keep it out, and that has somebody to keep out.
   */
  public boolean nestAt(int nvicLevel) {
    return levels.values().stream().anyMatch(users -> users.contains(nvicLevel))
        && levels.values().stream()
            .anyMatch(users -> users.size() > 1 && users.first() > nvicLevel);
  }
}
