package dev.cortado.linker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.irq.IrqMap;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.CompiledImage;
import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.StackProof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportMakerTest {
  private static final Chip CHIP =
      new Chip(
          "test chip",
          Chip.Core.CORTEX_M0,
          16_000_000,
          CompiledImage.FLASH_BASE,
          CompiledImage.FLASH_BYTES,
          CompiledImage.RAM_BASE,
          CompiledImage.RAM_BYTES,
          2,
          List.of(),
          Optional.empty(),
          Optional.of(7));

  private final CompiledImage image = CompiledImage.withAllSections();
  private final ImageReport report = ReportMaker.make(linked(List.of()));

  private LinkedImage linked(List<CodeRange> code) {
    Graph graph =
        new Graph(
            "testboard",
            CHIP,
            List.of(
                new ActorNode("slow", 1, "an actor", "App.java:1"),
                new ActorNode("fast", 9, "an actor", "App.java:2")),
            List.of(),
            Optional.empty(),
            List.of(new QueueNode("q", "a queue", "App.java:3")),
            List.of(new PoolNode("p", 4, "a pool", "App.java:4")),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    IrqMap map = new IrqMap("testboard", CHIP, Optional.empty(), List.of(), List.of(), List.of());
    return new LinkedImage(
        "acme.App",
        Optimisation.SIZE,
        graph,
        map,
        image.elf(),
        new StackProof(64, List.of()),
        new MaskProof(0, Optional.of(0), List.of()),
        Map.of("buffer", new SymbolOwner("acme.Reader", "actor reader > buffer")),
        code,
        List.of());
  }

  @Test
  void countsEachByteOfFlashOnce() {
    int sections =
        image.elf().sections().stream()
            .filter(section -> section.isAllocated() && section.hasContent())
            .mapToInt(section -> section.sizeBytes())
            .sum();

    assertThat(report.flash().usedBytes()).isEqualTo(sections);
    assertThat(report.flash().byObject().stream().mapToInt(Share::bytes).sum()).isEqualTo(sections);
    assertThat(report.flash().byClass().stream().mapToInt(Share::bytes).sum()).isEqualTo(sections);
    assertThat(report.flash().headroomBytes()).isEqualTo(CompiledImage.FLASH_BYTES - sections);
  }

  @Test
  void countsCodeForWhatItWasCompiledFrom() {
    int reset = image.elf().symbol("reset").orElseThrow().address();
    SymbolOwner led = new SymbolOwner("acme.Led", "Led.on");

    ImageReport known = ReportMaker.make(linked(List.of(new CodeRange(reset + 2, reset + 8, led))));

    assertThat(known.flash().byClass()).contains(new Share("acme.Led", 6));
    assertThat(known.flash().byObject()).contains(new Share("Led.on", 6));
    assertThat(known.flash().usedBytes()).isEqualTo(report.flash().usedBytes());
    assertThat(bytesOf(known, "reset")).isEqualTo(bytesOf(report, "reset") - 6);
  }

  private static int bytesOf(ImageReport report, String object) {
    return report.flash().byObject().stream()
        .filter(share -> share.owner().equals(object))
        .mapToInt(Share::bytes)
        .sum();
  }

  @Test
  void countsStaticsAndTheStackInRam() {
    assertThat(report.ram().usedBytes()).isEqualTo(4 + 40 + 64);
    assertThat(report.ram().byObject())
        .containsExactly(
            new Share("(stack)", 64),
            new Share("actor reader > buffer", 40),
            new Share("count", 4));
    assertThat(report.ram().byClass())
        .containsExactly(
            new Share("(stack)", 64), new Share("acme.Reader", 40), new Share("(linker)", 4));
  }

  @Test
  void readsTheVectorsBack() {
    assertThat(report.vectors())
        .containsExactly(
            new VectorRow(0, "initial SP", "0x20004000"), new VectorRow(1, "Reset", "reset"));
  }

  @Test
  void listsUrgentActorsFirst() {
    assertThat(report.graph().actors())
        .extracting(GraphReport.ActorRow::name)
        .containsExactly("fast", "slow");
    assertThat(report.uf2Family()).contains(7);
    assertThat(report.files()).isEmpty();
  }

  @Test
  void tellsOwnersOfWhatTheCompilerHasSplit() {
    SymbolOwner queue = new SymbolOwner("acme.Queue", "queue \"q\"");

    assertThat(SymbolOwner.of("acme/Queue#3.1", Map.of("acme/Queue#3", queue))).isEqualTo(queue);
    assertThat(SymbolOwner.of("acme/Queue#4.1", Map.of("acme/Queue#3", queue)))
        .isEqualTo(new SymbolOwner("(linker)", "acme/Queue#4.1"));
  }

  @Test
  void tellsOwnersByTheNamesOfMethods() {
    assertThat(SymbolOwner.of("dev/cortado/pools/Queue.put(Ldev/cortado/pools/Message;)V"))
        .isEqualTo(new SymbolOwner("dev.cortado.pools.Queue", "Queue.put"));
    assertThat(SymbolOwner.of("acme/App$1.<init>()V"))
        .isEqualTo(new SymbolOwner("acme.App$1", "App$1.<init>"));
    assertThat(SymbolOwner.of("resume acme/App$Node"))
        .isEqualTo(new SymbolOwner("acme.App$Node", "resume App$Node"));
    assertThat(SymbolOwner.of("__aeabi_idiv"))
        .isEqualTo(new SymbolOwner("(linker)", "__aeabi_idiv"));
  }
}
