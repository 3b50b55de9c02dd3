package dev.cortado.linker.report;

import dev.cortado.irq.DeviceVector;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.LevelVector;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.linker.prove.TaskStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Makes the report of a linked image. Host only. */
public final class ReportMaker {
  private static final int NO_PRIORITY = 0;
  private static final int NO_IRQ = -1;

  private ReportMaker() {}

  /** Returns the report of {@code image}, without files. */
  public static ImageReport make(LinkedImage image) {
    Graph graph = image.graph();
    Chip chip = graph.chip();
    MemoryReport flash =
        new MemoryUse(image.elf(), image.owners(), image.code())
            .addFlash(chip.flashBase(), chip.flashBytes())
            .report(chip.flashBase(), chip.flashBytes());
    MemoryUse ram =
        new MemoryUse(image.elf(), image.owners(), image.code())
            .addRam(chip.ramBase(), chip.ramBytes())
            .add("(stack)", image.stack().totalBytes());
    for (TaskStack task : image.stack().tasks()) {
      ram.add("(stack of " + task.level().name() + ")", task.totalBytes());
    }
    return new ImageReport(
        image.firmware(),
        graph.board(),
        chip.name(),
        image.optimisation().name().toLowerCase(Locale.ROOT),
        flash,
        ram.report(chip.ramBase(), chip.ramBytes()),
        new VectorTable(image.elf(), chip).rows(),
        levels(image.map()),
        graph(graph, image.edges()),
        image.stack(),
        image.masked(),
        chip.uf2Family(),
        List.of());
  }

  private static List<LevelRow> levels(IrqMap map) {
    List<LevelRow> rows = new ArrayList<>();
    map.tick()
        .ifPresent(
            tick ->
                rows.add(
                    new LevelRow(
                        NO_PRIORITY,
                        tick.nvicLevel(),
                        tick.tick().isSysTick() ? NO_IRQ : tick.tick().irq(),
                        tick.tick().line(),
                        "tick, " + tick.tick().tickHz() + " Hz",
                        List.of(),
                        tick.reason())));
    map.devices().stream()
        .sorted(
            Comparator.comparingInt(DeviceVector::nvicLevel)
                .thenComparing(device -> device.interrupt().irq()))
        .forEach(
            device ->
                rows.add(
                    new LevelRow(
                        NO_PRIORITY,
                        device.nvicLevel(),
                        device.interrupt().irq(),
                        device.interrupt().name(),
                        "driver, " + device.interrupt().at(),
                        List.of(),
                        device.reason())));
    for (LevelVector level : map.levels()) {
      rows.add(
          new LevelRow(
              level.priority(),
              level.nvicLevel(),
              level.irq(),
              level.irqName(),
              "actors",
              level.level().actors().stream().map(ActorNode::name).toList(),
              level.reason()));
    }
    return rows;
  }

  private static GraphReport graph(Graph graph, List<GraphReport.Edge> edges) {
    return new GraphReport(
        graph.actors().stream()
            .sorted(Comparator.comparingInt(ActorNode::priority).reversed())
            .map(
                actor ->
                    new GraphReport.ActorRow(
                        actor.name(),
                        actor.actor().getClass().getName(),
                        actor.priority(),
                        actor.at()))
            .toList(),
        graph.queues().stream()
            .map(queue -> new GraphReport.QueueRow(queue.name(), queue.at()))
            .toList(),
        graph.pools().stream()
            .map(pool -> new GraphReport.PoolRow(pool.name(), pool.size(), pool.at()))
            .toList(),
        edges);
  }
}
