package dev.cortado.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures, prints, and compares with the golden file {@code benchmarks.json}. */
class BenchmarksTest {
  private static final Path GOLDEN = Path.of("benchmarks.json");
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration LONG = Duration.ofMillis(200);
  private static final String BOARD = "microbit";
  private static final int MORE_ACTORS = 10;
  private static final String FREERTOS_W2 = "1360 / 2640, FreeRTOS";
  private static final String FREERTOS_W4 = "336 / 647, FreeRTOS";

  private final StringBuilder json = new StringBuilder("{\n");
  private final StringBuilder table = new StringBuilder();

  @Test
  void figuresAreThoseOfTheGoldenFile() throws Exception {
    row("workload", "measure", "Cortado", "target", "best of the others");
    toggle();
    rally("W2", new Workload(W2.class, BOARD, "w2"), "96 / 170", "172 / 268, magnesium C");
    rally("W2levels", new Workload(W2Levels.class, BOARD, "w2levels"), "72 / 146", "172 / 268");
    poke("W3", new Workload(W3.class, BOARD, "w3"), "28 / 48, Zeptos, no queue");
    poke("W4", new Workload(W4.class, BOARD, "w4"), "96 / 165, magnesium C");
    ring();
    tasks();
    demo();
    json.append("}\n");
    System.out.print(table);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, json);
    }
    assertThat(json.toString())
        .as("what the workloads take; -Dgolden.update=true writes it")
        .isEqualTo(Files.readString(GOLDEN));
  }

  private void tasks() throws Exception {
    rally("W2tasks", new Workload(W2Tasks.class, BOARD, "w2tasks"), "", FREERTOS_W2);
    poke("W4tasks", new Workload(W4Tasks.class, BOARD, "w4tasks"), FREERTOS_W4);
    Workload one = taskRing(0, "w5tasks-1");
    Workload eleven = taskRing(MORE_ACTORS, "w5tasks-11");
    BigDecimal ram = perActor(eleven.ramBytes() - one.ramBytes());
    BigDecimal flash = perActor(eleven.flashBytes() - one.flashBytes());
    json("W5tasks", "bytesPerTask", ram, "flashPerTask", flash);
    row("W5tasks", "bytes of RAM for a task, its stack and a queue", ram, "", "652, FreeRTOS");
    row("", "bytes of flash for it", flash, "", "");
  }

  private static Workload taskRing(int tasks, String name) throws Exception {
    System.setProperty(Ring.ACTORS, Integer.toString(tasks));
    return new Workload(TaskRing.class, BOARD, name);
  }

  private void toggle() throws Exception {
    Workload workload = new Workload(W1.class, BOARD, "w1");
    int stack = workload.stackBytes(LONG);
    json(
        "W1",
        "flashBytes",
        workload.flashBytes(),
        "ramBytes",
        workload.ramBytes(),
        "stackBytes",
        stack);
    row("W1", "bytes of flash without vectors", workload.flashBytes(), "400", "520, Zeptos");
    row("", "bytes of static RAM", workload.ramBytes(), "32", "40, lilos");
    row("", "bytes of stack", stack, "72", "80, magnesium C");
  }

  private void rally(String name, Workload workload, String target, String others) {
    Workload.Cost cost = workload.round(SHORT);
    json(
        name,
        "instructions",
        cost.instructions(),
        "cycles",
        cost.cycles(),
        "maskedCycles",
        cost.maskedCycles());
    row(name, "instructions / cycles a round trip", both(cost), target, others);
    row("", "longest masked section, cycles", cost.maskedCycles(), "20", "26, magnesium C");
  }

  private void poke(String name, Workload workload, String others) {
    Workload.Reaction reaction = workload.poke();
    Workload.Cost cost = reaction.cost();
    json(
        name,
        "instructions",
        cost.instructions(),
        "cycles",
        cost.cycles(),
        "pendToActorCycles",
        reaction.pendToActorCycles());
    row(name, "instructions / cycles, handler to actor", both(cost), "45 / 85", others);
    row("", "cycles from pending to actor", reaction.pendToActorCycles(), "", "");
    row("", "longest masked section, cycles", cost.maskedCycles(), "20", "26, magnesium C");
  }

  private void ring() throws Exception {
    Workload one = ring(0, 1, BOARD, "w5-1");
    Workload eleven = ring(MORE_ACTORS, 1, BOARD, "w5-11");
    BigDecimal ram = perActor(eleven.ramBytes() - one.ramBytes());
    BigDecimal flash = perActor(eleven.flashBytes() - one.flashBytes());
    json("W5", "bytesPerActor", ram, "flashPerActor", flash);
    row("W5", "bytes of RAM for an actor with a queue", ram, "20", "36, Zeptos");
    row("", "bytes of flash for it", flash, "", "");
  }

  private static BigDecimal perActor(int difference) {
    return BigDecimal.valueOf(difference).divide(BigDecimal.valueOf(MORE_ACTORS));
  }

  private void demo() throws Exception {
    Workload workload = new Workload(Demo.class, BOARD, "demo");
    row(
        "demo",
        "bytes of flash with vectors",
        workload.flashBytes() + workload.vectorBytes(),
        "968",
        "");
    row("", "bytes of static RAM", workload.ramBytes(), "156", "");
  }

  /** Links a ring. */
  static Workload ring(int actors, int levels, String board, String name) throws Exception {
    System.setProperty(Ring.ACTORS, Integer.toString(actors));
    System.setProperty(Ring.LEVELS, Integer.toString(levels));
    return new Workload(Ring.class, board, name);
  }

  private static String both(Workload.Cost cost) {
    return cost.instructions() + " / " + cost.cycles();
  }

  private void row(String workload, String measure, Object ours, String target, String others) {
    table.append(
        String.format(
            Locale.ROOT, "%-9s %-40s %12s %10s   %s%n", workload, measure, ours, target, others));
  }

  private void json(String name, Object... namesAndValues) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.append(i == 0 ? "" : ", ");
      members.append(String.format("\"%s\": %s", namesAndValues[i], namesAndValues[i + 1]));
    }
    String separator = json.length() > 2 ? ",\n" : "";
    if (!separator.isEmpty()) {
      json.setLength(json.length() - 1);
    }
    json.append(separator)
        .append("  \"")
        .append(name)
        .append("\": {")
        .append(members)
        .append("}\n");
  }
}
