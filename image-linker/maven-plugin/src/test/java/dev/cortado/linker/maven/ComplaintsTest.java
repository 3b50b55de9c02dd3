package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private final RecordingLog log = new RecordingLog();
  private final Complaints complaints = new Complaints(log);

  private static Problem error(String at) {
    return Problem.error("CRT0400", "it is wrong", at, "a rule", "another way");
  }

  @Test
  void printsByFileThenByLineAsANumber() {
    complaints.fail("link", List.of(error("B.java:1"), error("A.java:10"), error("A.java:9")));

    assertThat(log.lines())
        .filteredOn(line -> line.contains(" at: "))
        .containsExactly(
            "ERROR     at: A.java:9", "ERROR     at: A.java:10", "ERROR     at: B.java:1");
  }

  @Test
  void printsTheFourPartsOnALineEach() {
    complaints.fail("link", List.of(error("A.java:9")));

    assertThat(log.lines())
        .containsExactly(
            "ERROR error CRT0400: it is wrong",
            "ERROR     at: A.java:9",
            "ERROR    why: a rule",
            "ERROR    fix: another way");
  }

  @Test
  void endsTheBuildWithTheirNumber() {
    Problem warning = Problem.warning("CRT0300", "it is odd", "", "a rule", "another way");

    assertThat(complaints.fail("link", List.of(error("A.java:9"), warning)))
        .hasMessage("link found 1 error, see above");
    assertThat(complaints.fail("run", List.of(error("A.java:9"), error("A.java:8"))))
        .hasMessage("run found 2 errors, see above");
    assertThat(log.lines()).contains("WARNING warning CRT0300: it is odd");
  }
}
