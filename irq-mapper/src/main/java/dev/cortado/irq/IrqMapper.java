package dev.cortado.irq;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Irq;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TickNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every priority level an interrupt line that nobody else uses, and everything a place in the
 * order of preemption. Host only; a pure function, the same graph gives the same map.
 *
 * <p>The most urgent level in use belongs to the tick and the device interrupts: NVIC level 0, or 1
 * on a core with BASEPRI, which cannot mask level 0. A device interrupt that reads time lies below
 * the tick, so that the time that it reads is never behind: one level for all of those, where there
 * are any. The levels of actors follow, the most urgent first. Spare vectors as dispatchers are the
 * idea of RTIC and magnesium. A second core has an order of its own; only the first core's calls
 * outrank its actors.
 */
public final class IrqMapper {
  private final Graph graph;
  private final Set<Object> readersOfTime;
  private final List<Problem> problems = new ArrayList<>();

  private IrqMapper(Graph graph, Set<Object> readersOfTime) {
    this.graph = graph;
    this.readersOfTime = readersOfTime;
  }

  /**
   * Maps {@code graph}.
   *
   * @param graph a wired graph without errors
   * @param readersOfTime the handlers of device interrupts that read the clock, compared as {@code
   *     contains} of the set does, so that a set by identity is right; ignored where there is no
   *     tick
   * @return the map; with an error among its problems it lacks what did not fit
   */
  public static IrqMap map(Graph graph, Set<Object> readersOfTime) {
    return new IrqMapper(graph, readersOfTime).map();
  }

  private IrqMap map() {
    checkUsers();
    List<InterruptNode> readers = graph.interrupts().stream().filter(this::readsTime).toList();
    int firstActorLevel = first() + (readers.isEmpty() ? 1 : 2);
    List<Irq> free = new ArrayList<>(FreeLines.of(graph));
    List<LevelVector> levels = new ArrayList<>(placeLevels(0, firstActorLevel, readers, free));
    if (graph.cores().isPresent()) {
      levels.addAll(placeLevels(1, first() + 1, List.of(), free));
    }
    return new IrqMap(
        graph.board(),
        graph.chip(),
        graph.tick().map(this::placeTick),
        graph.interrupts().stream().map(this::placeDevice).toList(),
        levels,
        problems);
  }

  private void checkUsers() {
    Map<Integer, InterruptNode> users = new HashMap<>();
    for (InterruptNode user : graph.interrupts()) {
      InterruptNode first = users.putIfAbsent(user.irq(), user);
      if (first != null) {
        problems.add(PlanProblems.twoUsers(first, user));
      }
    }
  }

  private TickVector placeTick(TickNode tick) {
    return new TickVector(tick, first(), priorityByte(first()), "outranks every reader of time");
  }

  private DeviceVector placeDevice(InterruptNode interrupt) {
    int nvicLevel = readsTime(interrupt) ? first() + 1 : first();
    return new DeviceVector(
        interrupt,
        nvicLevel,
        priorityByte(nvicLevel),
        nvicLevel == first() ? "device interrupt" : "reads time, so below the tick");
  }

  /** The most urgent level that anything gets. */
  private int first() {
    return graph.chip().core().masksByPriority() ? 1 : 0;
  }

  /** Takes the lines that it gives away from {@code free}: no two cores use the same one. */
  private List<LevelVector> placeLevels(
      int core, int firstNvicLevel, List<InterruptNode> readers, List<Irq> free) {
    Chip chip = graph.chip();
    List<LevelNode> urgentFirst = new ArrayList<>(graph.levels());
    urgentFirst.removeIf(level -> level.core() != core);
    urgentFirst.sort(Comparator.comparingInt(LevelNode::priority).reversed());
    int room = Math.max(0, chip.levels() - firstNvicLevel);
    if (urgentFirst.size() > room) {
      problems.add(PlanProblems.tooManyLevels(chip, urgentFirst, room, readers));
    } else if (urgentFirst.size() > free.size()) {
      problems.add(PlanProblems.noFreeVector(graph, urgentFirst, free.size()));
    }
    int placeable = Math.min(urgentFirst.size(), Math.min(room, free.size()));
    List<LevelVector> vectors = new ArrayList<>();
    for (int i = 0; i < placeable; i++) {
      Irq line = free.remove(0);
      int nvicLevel = firstNvicLevel + i;
      vectors.add(
          new LevelVector(
              urgentFirst.get(i),
              nvicLevel,
              priorityByte(nvicLevel),
              line.number(),
              line.name(),
              FreeLines.reason(line)));
    }
    return vectors;
  }

  private boolean readsTime(InterruptNode interrupt) {
    return graph.tick().isPresent() && readersOfTime.contains(interrupt.handler());
  }

  private int priorityByte(int nvicLevel) {
    return nvicLevel << (Byte.SIZE - graph.chip().priorityBits());
  }
}
