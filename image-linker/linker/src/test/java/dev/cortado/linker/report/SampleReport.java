package dev.cortado.linker.report;

import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.MaskedSection;
import dev.cortado.linker.prove.SectionStep;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.StackFrame;
import dev.cortado.linker.prove.StackLevel;
import dev.cortado.linker.prove.StackProof;
import dev.cortado.linker.report.GraphReport.ActorRow;
import dev.cortado.linker.report.GraphReport.Edge;
import dev.cortado.linker.report.GraphReport.Kind;
import dev.cortado.linker.report.GraphReport.PoolRow;
import dev.cortado.linker.report.GraphReport.QueueRow;
import java.util.List;
import java.util.Optional;

/** A report with something of everything. */
final class SampleReport {
  private SampleReport() {}

  static ImageReport make() {
    return new ImageReport(
        "acme.Blinky",
        "microbit",
        "nRF51822",
        "size",
        new MemoryReport(
            0,
            262144,
            65536,
            196608,
            List.of(new Share("dev.cortado.pools.Queue", 65000), new Share("(.vectors)", 536)),
            List.of(new Share("Queue.put", 65000), new Share("(.vectors)", 536))),
        new MemoryReport(
            0x20000000,
            16384,
            160,
            16224,
            List.of(new Share("(stack)", 120), new Share("acme.Toggler", 40)),
            List.of(new Share("(stack)", 120), new Share("actor blinky", 40))),
        List.of(
            new VectorRow(0, "initial SP", "0x20000078"),
            new VectorRow(36, "SWI0", "dev/cortado/kernel/Level.onInterrupt()V")),
        List.of(
            new LevelRow(0, 0, -1, "SysTick", "tick, 1000 Hz", List.of(), "reads time"),
            new LevelRow(2, 1, 20, "SWI0", "actors", List.of("source", "blinky"), "spare")),
        new GraphReport(
            List.of(
                new ActorRow("source", "acme.Source", 2, "Blinky.java:14"),
                new ActorRow("blinky", "acme.Toggler", 2, "Blinky.java:15")),
            List.of(new QueueRow("ticks", "Blinky.java:12")),
            List.of(new PoolRow("ticks", 4, "Blinky.java:11")),
            List.of(
                new Edge(Kind.ACTOR, "source", "put", Kind.QUEUE, "ticks"),
                new Edge(Kind.ACTOR, "blinky", "take", Kind.QUEUE, "ticks"),
                new Edge(Kind.ACTOR, "source", "alloc", Kind.POOL, "ticks"))),
        new StackProof(
            120,
            List.of(
                level("main", StackEntry.MAIN, 0, "reset", 8),
                level("level 2 (vector SWI0)", 1, 36, "acme/Source.run(I)V", 24),
                level("tick", 0, 36, "dev/cortado/time/Clock.onInterrupt()V", 16))),
        new MaskProof(
            13,
            Optional.of(21),
            List.of(
                new MaskedSection(
                    "Pool.java:276",
                    "acme/Source.run(I)V",
                    700,
                    0,
                    Optional.empty(),
                    List.of(),
                    Optional.of("a loop at Pool.java:265"),
                    List.of()),
                new MaskedSection(
                    "Queue.java:293",
                    "dev/cortado/pools/Queue.put(I)V",
                    600,
                    13,
                    Optional.of(21),
                    List.of("the wait for the other core"),
                    Optional.empty(),
                    List.of(
                        new SectionStep("Queue.java:89", "dev/cortado/pools/Queue.put(I)V"),
                        new SectionStep("Queue.java:305", "dev/cortado/pools/Queue.put(I)V"))))),
        Optional.empty(),
        List.of(new OutputFile("blinky.elf", 4321), new OutputFile("blinky.bin", 960)));
  }

  private static StackLevel level(String name, int nvic, int frame, String function, int bytes) {
    StackFrame step = new StackFrame(function, bytes, Optional.of("Blinky.java:20"));
    return new StackLevel(name, nvic, frame, bytes, List.of(step));
  }
}
