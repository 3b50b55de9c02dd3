package dev.cortado.linker;

import dev.cortado.irq.IrqMap;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.BootStep;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.kernel.graph.TaskSet;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.EntryContext.Kind;
import dev.cortado.linker.flow.Facts;
import dev.cortado.linker.flow.TaskCode;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.List;

/** Names the entries of a graph: what the processor, or boot, runs first. Host only. */
final class Entries {
  /** The level of what everything else preempts. */
  private static final int LEAST_URGENT = Facts.CORE_LEVELS - 1;

  private final ClassPool classes;
  private final List<EntryContext> entries = new ArrayList<>();

  private Entries(ClassPool classes) {
    this.classes = classes;
  }

  static List<EntryContext> of(Graph graph, ClassPool classes) {
    Entries made = new Entries(classes);
    for (BootStep step : graph.bootSteps()) {
      made.add("boot step \"" + step.name() + "\"", Kind.BOOT, step.startable(), "start");
    }
    graph
        .tick()
        .ifPresent(tick -> made.add(EntryContext.CLOCK_START, Kind.BOOT, tick.clock(), "start"));
    for (ActorNode actor : graph.actors()) {
      made.add("actor \"" + actor.name() + "\"", Kind.ACTOR, actor.actor(), actor.entry());
    }
    graph.tasks().ifPresent(made::tasks);
    for (LevelNode level : graph.levels()) {
      made.add(name(level), Kind.LEVEL, level.level(), "onInterrupt");
    }
    graph.tick().ifPresent(tick -> made.add("the tick", Kind.TICK, tick.clock(), "onInterrupt"));
    for (InterruptNode device : graph.interrupts()) {
      made.add("interrupt \"" + device.name() + "\"", Kind.DEVICE, device.handler(), "onInterrupt");
    }
    graph.idle().ifPresent(idle -> made.add("the idle hook", Kind.IDLE, idle.hook(), "idle"));
    graph
        .panicRecord()
        .ifPresent(record -> made.add("HardFault", Kind.FAULT, record, "onInterrupt"));
    graph.cores().ifPresent(pair -> made.cores(pair.link()));
    return made.entries;
  }

  /** The switch comes first: waits of the tasks call it, and so does the end of each task. */
  private void tasks(TaskSet set) {
    entries.add(new EntryContext("the task switch", Kind.SWITCH, set.taskSwitch(), TaskCode.NEXT));
    for (TaskNode task : set.tasks()) {
      add("task \"" + task.name() + "\"", Kind.TASK, task.task(), "run");
    }
    entries.add(
        new EntryContext("the end of a task", Kind.SWITCH, set.taskSwitch(), TaskCode.BLOCK));
  }

  private static String name(LevelNode level) {
    String core = level.core() == 0 ? "" : " of core " + level.core();
    return "level " + level.priority() + core;
  }

  private void cores(Object link) {
    add(EntryContext.CORE_HOLD, Kind.CORES, link, "hold");
    add(EntryContext.CORE_LAUNCH, Kind.CORES, link, "launch");
    add(EntryContext.CORE_STOP, Kind.CORES, link, "stopOther");
  }

  private void add(String name, Kind kind, Object receiver, String method) {
    String type = receiver.getClass().getName().replace('.', '/');
    MethodKey key = classes.resolve(type, method, "()V");
    if (key == null) {
      throw new LinkerBug("entry=" + name + " has no method " + method);
    }
    entries.add(new EntryContext(name, kind, receiver, key));
  }

  /**
   * Returns the NVIC level at which an entry runs, or -1 for boot; for the second core, {@link
   * Facts#CORE_LEVELS} more. Tasks have levels beyond those of the NVIC, each its own, for an
   * earlier one preempts a later one anywhere.
   */
  static int level(EntryContext entry, Graph graph, IrqMap map) {
    return switch (entry.kind()) {
      case BOOT, FAULT, CORES -> -1;
      case IDLE -> LEAST_URGENT;
      case SWITCH -> graph.chip().levels() - 1;
      case TASK -> graph.chip().levels() + number(graph, entry.receiver());
      case ACTOR -> {
        for (LevelNode level : graph.levels()) {
          for (ActorNode actor : level.actors()) {
            if (actor.actor() == entry.receiver()) {
              yield map.nvicLevelOf(level.level()) + Facts.CORE_LEVELS * level.core();
            }
          }
        }
        throw new LinkerBug("entry=" + entry.name() + " has no level");
      }
      default -> map.nvicLevelOf(entry.receiver()) + Facts.CORE_LEVELS * core(entry, graph);
    };
  }

  private static int number(Graph graph, Object task) {
    List<TaskNode> tasks = graph.tasks().orElseThrow().tasks();
    for (int number = 0; number < tasks.size(); number++) {
      if (tasks.get(number).task() == task) {
        return number;
      }
    }
    throw new LinkerBug("task=" + task + " is not wired");
  }

  /** Returns the core that runs an entry. */
  static int core(EntryContext entry, Graph graph) {
    for (ActorNode actor : graph.actors()) {
      if (actor.actor() == entry.receiver()) {
        return actor.core();
      }
    }
    for (LevelNode level : graph.levels()) {
      if (level.level() == entry.receiver()) {
        return level.core();
      }
    }
    for (InterruptNode device : graph.interrupts()) {
      if (device.handler() == entry.receiver()) {
        return device.core();
      }
    }
    return 0;
  }
}
