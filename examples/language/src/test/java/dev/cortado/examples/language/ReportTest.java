package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.report.GraphReport.Edge;
import dev.cortado.linker.report.GraphReport.Kind;
import dev.cortado.linker.report.ImageReport;
import dev.cortado.linker.report.Share;
import org.junit.jupiter.api.Test;

/** What a user learns of an image from its report. */
class ReportTest {
  private final ImageReport report;

  ReportTest() throws Exception {
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(), Mailboxes.class.getName(), "microbit", Optimisation.SIZE);
    report = ImageLinker.link(request).report();
  }

  @Test
  void tellsWhoUsesWhat() {
    assertThat(report.graph().edges())
        .containsExactlyInAnyOrder(
            new Edge(Kind.ACTOR, "sender", "alloc", Kind.POOL, "notes"),
            new Edge(Kind.ACTOR, "sender", "put", Kind.QUEUE, "out"),
            new Edge(Kind.ACTOR, "sender", "take", Kind.QUEUE, "back"),
            new Edge(Kind.ACTOR, "sender", "free", Kind.POOL, "notes"),
            new Edge(Kind.ACTOR, "echo", "take", Kind.QUEUE, "out"),
            new Edge(Kind.ACTOR, "echo", "put", Kind.QUEUE, "back"));
  }

  @Test
  void countsCodeForTheClassesThatItWasWrittenIn() {
    assertThat(bytes("dev.cortado.examples.language.Mailboxes$Sender")).isGreaterThan(60);
    assertThat(bytes("dev.cortado.examples.language.Mailboxes$Echo")).isPositive();
    assertThat(bytes("dev.cortado.pools.Queue")).isGreaterThan(20);
    // The vectors, the boot code and what the compiler adds.
    assertThat(bytes("(linker)")).isLessThan(192 + 200);
  }

  @Test
  void namesTheObjectsByTheirRoots() {
    assertThat(report.ram().byObject())
        .extracting(Share::owner)
        .contains("actor \"sender\", frame", "queue \"out\"", "queue \"back\"", "pool \"notes\"");
  }

  private int bytes(String className) {
    return report.flash().byClass().stream()
        .filter(share -> share.owner().equals(className))
        .mapToInt(Share::bytes)
        .sum();
  }
}
