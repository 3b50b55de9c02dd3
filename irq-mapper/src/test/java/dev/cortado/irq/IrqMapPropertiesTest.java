package dev.cortado.irq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Irq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the map of any graph. */
class IrqMapPropertiesTest {
  private static final int RUNS = 3000;

  @Test
  void everyMapIsConsistentOrRefused() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int refused = 0;
    for (int run = 0; run < RUNS; run++) {
      Set<Object> readers = Collections.newSetFromMap(new IdentityHashMap<>());
      Graph graph = graph(random, readers);

      IrqMap map = IrqMapper.map(graph, readers);

      String context = "seed=" + seed + " run=" + run + "\n" + map.print();
      if (map.hasErrors()) {
        refused++;
        assertRefusalIsRight(graph, map, readers, context);
      } else {
        assertConsistent(graph, map, readers, context);
      }
      assertThat(IrqMapper.map(graph, readers)).as(context).isEqualTo(map);
    }
    assertThat(refused).as("seed=" + seed).isBetween(RUNS / 20, RUNS * 19 / 20);
  }

  private static void assertConsistent(
      Graph graph, IrqMap map, Set<Object> readers, String context) {
    assertThat(map.levels()).as(context).hasSameSizeAs(graph.levels());
    Set<Integer> taken = new HashSet<>();
    graph.interrupts().forEach(user -> taken.add(user.irq()));
    int lowestDevice = 0;
    for (DeviceVector device : map.devices()) {
      boolean below = graph.tick().isPresent() && readers.contains(device.interrupt().handler());
      assertThat(device.nvicLevel()).as(context).isEqualTo(below ? 1 : 0);
      lowestDevice = Math.max(lowestDevice, device.nvicLevel());
    }
    int nvicLevel = lowestDevice;
    int priority = Integer.MAX_VALUE;
    for (LevelVector vector : map.levels()) {
      assertThat(vector.nvicLevel()).as(context).isEqualTo(++nvicLevel);
      assertThat(vector.priority()).as(context).isLessThan(priority);
      priority = vector.priority();
      assertThat(vector.irq()).as(context).isBetween(0, 31);
      assertThat(taken.add(vector.irq())).as("line of its own: " + context).isTrue();
      assertThat(vector.priorityByte()).as(context).isEqualTo(map.priorityByte(nvicLevel));
      assertThat(vector.priorityByte()).as(context).isBetween(0, 255);
    }
    assertThat(nvicLevel).as(context).isLessThan(graph.chip().levels());
    assertSparesFirst(graph, map, taken, context);
  }

  private static void assertSparesFirst(
      Graph graph, IrqMap map, Set<Integer> taken, String context) {
    boolean tookPeripheral =
        map.levels().stream().anyMatch(vector -> !graph.chip().irqs().get(vector.irq()).spare());
    boolean spareIsLeft =
        graph.chip().irqs().stream()
            .filter(line -> line.number() < 32 && line.spare())
            .anyMatch(line -> !taken.contains(line.number()));
    assertThat(tookPeripheral && spareIsLeft).as(context).isFalse();
  }

  private static void assertRefusalIsRight(
      Graph graph, IrqMap map, Set<Object> readers, String context) {
    boolean reads =
        graph.tick().isPresent()
            && graph.interrupts().stream().map(InterruptNode::handler).anyMatch(readers::contains);
    int room = graph.chip().levels() - (reads ? 2 : 1);
    long free =
        graph.chip().irqs().stream()
            .map(Irq::number)
            .filter(line -> line < 32)
            .filter(line -> graph.interrupts().stream().noneMatch(user -> user.irq() == line))
            .count();
    String expected = graph.levels().size() > room ? "CRT0301" : "CRT0302";
    assertThat(map.problems()).as(context).singleElement().extracting("id").isEqualTo(expected);
    assertThat(map.levels()).as(context).hasSize((int) Math.min(room, free));
  }

  private static Graph graph(Random random, Set<Object> readers) {
    Graphs graphs = new Graphs().priorityBits(2 + random.nextInt(3));
    int lines = 1 + random.nextInt(40);
    for (int line = 0; line < lines; line++) {
      graphs.lines(1, random.nextInt(4) == 0);
    }
    List<Integer> order = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      order.add(line);
    }
    Collections.shuffle(order, random);
    int users = random.nextInt(random.nextBoolean() ? lines + 1 : Math.min(lines, 4) + 1);
    for (int line : order.subList(0, users)) {
      Object handler = new Object();
      graphs.interrupt(line, handler);
      if (random.nextInt(3) == 0) {
        readers.add(handler);
      }
    }
    if (random.nextBoolean()) {
      graphs.tick(1 + random.nextInt(1000));
    }
    int levels = 1 + random.nextInt(6);
    for (int level = 0; level < levels; level++) {
      graphs.level(1 + random.nextInt(255), "actor" + level);
    }
    return graphs.graph();
  }
}
