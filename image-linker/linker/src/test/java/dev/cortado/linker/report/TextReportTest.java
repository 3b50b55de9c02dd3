package dev.cortado.linker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void printsEverythingInColumns() {
    assertThat(TextReport.of(SampleReport.make()))
        .isEqualTo(
            """
            acme.Blinky for microbit (nRF51822), optimised for size

            Flash: 65 536 of 262 144 bytes (196 608 free)
              [##########..............................] 25.0 %

               bytes  class
              65 000  dev.cortado.pools.Queue
                 536  (.vectors)

               bytes  method or object
              65 000  Queue.put
                 536  (.vectors)

            RAM: 160 of 16 384 bytes (16 224 free)
              [........................................] 1.0 %

              bytes  class
                120  (stack)
                 40  acme.Toggler

              bytes  method or object
                120  (stack)
                 40  actor blinky

            Priorities, most urgent first
              priority  nvic  irq  line     runs
                           0       SysTick  tick, 1000 Hz
                     2     1   20  SWI0     source, blinky

            Stack: at most 120 bytes, if every level preempts the last
              nvic  level                  frame  code  function
                    main                       0     8  reset (Blinky.java:20)
                 1  level 2 (vector SWI0)     36    24  Source.run (Blinky.java:20)
                 0  tick                      36    16  Clock.onInterrupt (Blinky.java:20)

            Masked sections: 1 of 2 without a bound, the others at most 21 cycles, 13 instructions
              plus the wait for the other core, in 1 of 2
              cycles  instructions  line            function
                                    Pool.java:276   Source.run
                                                    no bound: a loop at Pool.java:265
                  21            13  Queue.java:293  Queue.put
                                    Queue.java:89   Queue.put
                                    Queue.java:305  Queue.put

            Actors
              priority  name    wired at        class
                     2  source  Blinky.java:14  acme.Source
                     2  blinky  Blinky.java:15  acme.Toggler

            Pools
              messages  name   wired at
                     4  ticks  Blinky.java:11

            Queues
              name   wired at        used by
              ticks  Blinky.java:12  source (put), blinky (take)

            Vectors that are used
              number  name        handler
                   0  initial SP  0x20000078
                  36  SWI0        Level.onInterrupt

            Files
              bytes  name
              4 321  blinky.elf
                960  blinky.bin
            """);
  }

  @Test
  void summarisesInOneLine() {
    assertThat(TextReport.summary(SampleReport.make()))
        .isEqualTo(
            "flash 65 536 of 262 144 bytes (196 608 free),"
                + " RAM 160 of 16 384 bytes (16 224 free) with 120 of stack");
  }
}
