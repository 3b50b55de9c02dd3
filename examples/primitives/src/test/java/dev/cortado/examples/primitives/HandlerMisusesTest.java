package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.Optimisation;
import org.junit.jupiter.api.Test;

class HandlerMisusesTest {
  @Test
  void allThatAHandlerMustNotDoIsToldAtOnce() {
    LinkFailure failure = failure(HandlerMisuses.ActsAsAnActor.class, "microbit");

    assertThat(failure.problems())
        .hasSize(4)
        .allSatisfy(
            problem ->
                assertThat(problem.toString())
                    .startsWith("error CRT0501: an operation of actors in interrupt \"SWI5\""));
  }

  @Test
  void whoIsMeasuredByTheOtherCoresTimerIsNamed() {
    LinkFailure failure = failure(HandlerMisuses.MeasuresAfar.class, "pico");

    assertThat(failure.problems()).hasSize(1);
    assertThat(failure.problems().get(0).toString())
        .startsWith(
            "error CRT0503: the runs of actor \"far\" on core 1 are measured by SysTick, which counts"
                + " on core 0\n    at: HandlerMisuses.java:")
        .contains("fix: take the board's ticklessClock");
  }

  private static LinkFailure failure(Class<?> firmware, String board) {
    return catchThrowableOfType(
        LinkFailure.class, () -> Device.link(firmware, board, Optimisation.SIZE));
  }
}
