package dev.cortado.kernel.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void readsAsFourParts() {
    Problem error =
        Problem.error("CRT0999", "two of one", "App.java:3", "one is enough", "drop it");

    assertThat(error.isError()).isTrue();
    assertThat(error)
        .hasToString(
            """
            error CRT0999: two of one
                at: App.java:3
               why: one is enough
               fix: drop it""");
  }

  @Test
  void leavesOutAPlaceThatItDoesNotHave() {
    Problem warning = Problem.warning("CRT0999", "none", "", "one is needed", "add it");

    assertThat(warning.isError()).isFalse();
    assertThat(warning)
        .hasToString(
            """
            warning CRT0999: none
               why: one is needed
               fix: add it""");
  }

  @Test
  void needsAllParts() {
    assertThatThrownBy(() -> Problem.error("CRT0999", "what", null, "why", "fix"))
        .isInstanceOf(NullPointerException.class);
  }
}
