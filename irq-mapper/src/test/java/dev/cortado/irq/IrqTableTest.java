package dev.cortado.irq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Graph;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IrqTableTest {
  @Test
  void printsALineForEachVectorMostUrgentFirst() {
    Object pins = new Object();
    Graph graph =
        new Graphs()
            .line("UART0", false)
            .line("GPIOTE", false)
            .line("SWI0", true)
            .interrupt(1, pins)
            .interrupt(0, new Object())
            .tick(1000)
            .level(1, "blinky", "source")
            .graph();

    String table = IrqMapper.map(graph, Set.of(pins)).print();

    assertThat(table)
        .isEqualTo(
            """
            nvic  byte  line      runs                        because
            0     0x00  SysTick   tick, 1000 Hz               outranks every reader of time
            0     0x00  0 UART0   driver, Driver.java:10      device interrupt
            1     0x40  1 GPIOTE  driver, Driver.java:11      reads time, so below the tick
            2     0x80  2 SWI0    priority 1: blinky, source  spare line, no peripheral pends it
            """);
  }

  @Test
  void namesTheLineOfATickOnATimer() {
    Graph graph =
        new Graphs().line("TIMER1", false).line("SWI0", true).tickOn(0).level(1, "blinky").graph();

    String table = IrqMapper.map(graph, Set.of()).print();

    assertThat(table)
        .isEqualTo(
            """
            nvic  byte  line      runs                because
            0     0x00  0 TIMER1  tick, 1000 Hz       outranks every reader of time
            1     0x40  1 SWI0    priority 1: blinky  spare line, no peripheral pends it
            """);
  }
}
