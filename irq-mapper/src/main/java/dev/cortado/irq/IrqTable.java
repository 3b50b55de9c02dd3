package dev.cortado.irq;

import dev.cortado.kernel.graph.ActorNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a map as aligned columns. Host only. */
final class IrqTable {
  private static final List<String> TITLES = List.of("nvic", "byte", "line", "runs", "because");

  private final IrqMap map;

  IrqTable(IrqMap map) {
    this.map = map;
  }

  String print() {
    List<List<String>> rows = rows();
    int[] widths = new int[TITLES.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    map.tick()
        .ifPresent(
            tick ->
                rows.add(
                    row(
                        tick.nvicLevel(),
                        tick.priorityByte(),
                        (tick.tick().isSysTick() ? "" : tick.tick().irq() + " ")
                            + tick.tick().line(),
                        "tick, " + tick.tick().tickHz() + " Hz",
                        tick.reason())));
    map.devices().stream()
        .sorted(
            Comparator.comparingInt(DeviceVector::nvicLevel)
                .thenComparing(device -> device.interrupt().irq()))
        .forEach(
            device ->
                rows.add(
                    row(
                        device.nvicLevel(),
                        device.priorityByte(),
                        device.interrupt().irq() + " " + device.interrupt().name(),
                        core(device.interrupt().core()) + "driver, " + device.interrupt().at(),
                        device.reason())));
    for (LevelVector level : map.levels()) {
      rows.add(
          row(
              level.nvicLevel(),
              level.priorityByte(),
              level.irq() + " " + level.irqName(),
              core(level.level().core()) + "priority " + level.priority() + ": " + names(level),
              level.reason()));
    }
    return rows;
  }

  private static List<String> row(
      int nvicLevel, int priorityByte, String line, String runs, String because) {
    return List.of(
        Integer.toString(nvicLevel), String.format("0x%02x", priorityByte), line, runs, because);
  }

  private static String core(int number) {
    return number == 0 ? "" : "core " + number + ", ";
  }

  private static String names(LevelVector vector) {
    return vector.level().actors().stream().map(ActorNode::name).collect(Collectors.joining(", "));
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
