package dev.cortado.irq;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Irq;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.kernel.graph.TickNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Builds graphs as wiring would leave them, without any kernel object in them. */
final class Graphs {
  private final List<Irq> lines = new ArrayList<>();
  private final TreeMap<Integer, LevelNode> levels = new TreeMap<>();
  private final List<InterruptNode> interrupts = new ArrayList<>();
  private Optional<CorePair> cores = Optional.empty();
  private Optional<TickNode> tick = Optional.empty();
  private int priorityBits = 2;
  private Chip.Core core = Chip.Core.CORTEX_M0;

  Graphs priorityBits(int bits) {
    priorityBits = bits;
    return this;
  }

  Graphs core(Chip.Core newCore) {
    core = newCore;
    return this;
  }

  /** Adds the chip's next line. */
  Graphs line(String name, boolean spare) {
    lines.add(new Irq(lines.size(), name, spare));
    return this;
  }

  /** Adds the chip's next lines. */
  Graphs lines(int count, boolean spare) {
    for (int i = 0; i < count; i++) {
      line((spare ? "SWI" : "DEV") + lines.size(), spare);
    }
    return this;
  }

  Graphs level(int priority, String... actors) {
    return level(priority, irq -> {}, actors);
  }

  Graphs level(int priority, IntConsumer bind, String... actors) {
    List<ActorNode> nodes = new ArrayList<>();
    for (String actor : actors) {
      nodes.add(new ActorNode(actor, priority, new Object(), "App.java:" + (priority + 100)));
    }
    levels.put(priority, new LevelNode(priority, nodes, new Object(), bind));
    return this;
  }

  /** Adds a level of core 1, which makes the chip one with two cores. */
  Graphs farLevel(int priority, String actor) {
    ActorNode node = new ActorNode(actor, priority, 1, new Object(), "App.java:7", "run", false);
    levels.put(1000 + priority, new LevelNode(priority, 1, List.of(node), new Object(), irq -> {}));
    cores = Optional.of(new CorePair(new Object(), List.of(), List.of(), 1, 2));
    return this;
  }

  Graphs tick(int tickHz) {
    tick = Optional.of(new TickNode(new Object(), tickHz, "App.java:9"));
    return this;
  }

  Graphs tickOn(int irq) {
    tick =
        Optional.of(
            new TickNode(
                new Object(), 1000, "App.java:9", irq, lines.get(irq).name(), ticks -> {}));
    return this;
  }

  Graphs interrupt(int irq, Object handler) {
    String at = "Driver.java:" + (irq + 10);
    interrupts.add(new InterruptNode(lines.get(irq).name(), irq, handler, at));
    return this;
  }

  Graph graph() {
    Chip chip =
        new Chip(
            "Test16",
            core,
            16_000_000,
            0,
            0x10000,
            0x20000000,
            0x1000,
            priorityBits,
            lines,
            Optional.empty(),
            Optional.empty());
    List<ActorNode> actors = new ArrayList<>();
    levels.values().forEach(level -> actors.addAll(level.actors()));
    return new Graph(
        "bench",
        chip,
        actors,
        List.copyOf(levels.values()),
        Optional.empty(),
        List.of(),
        List.of(),
        interrupts,
        List.of(),
        tick,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        cores,
        List.of());
  }
}
