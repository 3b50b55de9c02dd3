package dev.cortado.irq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Graph;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanProblemsTest {
  private static final Set<Object> NOBODY = Set.of();

  @Test
  void crt0301WhenThereAreMoreLevelsThanTheChipHas() {
    Graph graph =
        new Graphs()
            .lines(8, true)
            .level(1, "a")
            .level(2, "b", "c")
            .level(5, "d")
            .level(9, "e")
            .graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.hasErrors()).isTrue();
    assertThat(map.levels()).extracting(LevelVector::priority).containsExactly(9, 5, 2);
    assertThat(map.problems())
        .singleElement()
        .hasToString(
            """
            error CRT0301: 4 priority levels wired, but Test16 has room for 3
                at: App.java:101
               why: actors have the NVIC levels that the tick and the device interrupts (1) leave \
            of Test16's 4; wired are 9 (e), 5 (d), 2 (b, c), 1 (a)
               fix: use at most 3 different priorities: actors of one priority share a level and \
            run in turn""");
  }

  @Test
  void crt0301NamesTheHandlersThatReadTime() {
    Object handler = new Object();
    Graph graph =
        new Graphs()
            .line("GPIOTE", false)
            .lines(8, true)
            .interrupt(0, handler)
            .tick(1000)
            .level(1, "a")
            .level(2, "b")
            .level(3, "c")
            .graph();

    IrqMap map = IrqMapper.map(graph, Set.of(handler));

    assertThat(map.problems())
        .singleElement()
        .hasToString(
            """
            error CRT0301: 3 priority levels wired, but Test16 has room for 2
                at: App.java:101
               why: actors have the NVIC levels that the tick and the device interrupts (1) leave \
            of Test16's 4; 1 more went to interrupt handlers that read time and so must lie below \
            the tick: GPIOTE (Driver.java:10); wired are 3 (c), 2 (b), 1 (a)
               fix: use at most 2 different priorities: actors of one priority share a level and \
            run in turn, or let those handlers not ask for the time""");
  }

  @Test
  void crt0302WhenNoVectorIsFree() {
    Graph graph =
        new Graphs()
            .line("UART0", false)
            .line("SWI0", true)
            .line("GPIO", false)
            .interrupt(0, new Object())
            .interrupt(2, new Object())
            .level(1, "a")
            .level(2, "b")
            .graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.levels()).extracting(LevelVector::priority).containsExactly(2);
    assertThat(map.problems())
        .singleElement()
        .hasToString(
            """
            error CRT0302: 2 priority levels wired, but Test16 has only 1 free interrupt line
                at: App.java:101
               why: each level needs a line of its own among lines 0 to 2; drivers use 0 UART0, \
            2 GPIO; wired are 2 (b), 1 (a)
               fix: use at most 1 priority, or wire fewer drivers""");
  }

  @Test
  void crt0303WhenALineHasTwoUsers() {
    Graph graph =
        new Graphs()
            .line("UART0", false)
            .line("SWI0", true)
            .interrupt(0, new Object())
            .interrupt(0, new Object())
            .level(1, "a")
            .graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.problems())
        .singleElement()
        .hasToString(
            """
            error CRT0303: interrupt line 0 has 2 users, UART0 and UART0
                at: Driver.java:10
               why: a vector has one handler; the other user was wired at Driver.java:10
               fix: wire one of them only""");
  }
}
