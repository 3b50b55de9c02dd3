package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.Optimisation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InversionsTest {
  @Test
  void readsLikeThis() throws Exception {
    assertThat(warnings(Inverted.Shares.class))
        .containsExactly(
            """
            warning CRT0311: actor "fast" (priority 3) waits for actor "slow" (priority 1) at mutex \
            of actor "fast" > code > captured0 > mutex
                at: Scenario.java:#
               why: whatever is more urgent than "slow" prolongs the wait, also what is less urgent \
            than "fast"
               fix: give "slow" the higher priority, or say wiring.patient for "fast" if it may wait\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "Asks, 'at queue \"answers\"'",
    "Lends, 'at pool \"notes\"'",
    "Awaits, 'at semaphore'",
  })
  void isToldOfOtherThings(String name, String where) throws Exception {
    assertThat(warnings(Class.forName(Inverted.class.getName() + "$" + name)))
        .hasSize(1)
        .first()
        .asString()
        .contains("actor \"fast\" (priority 2) waits for actor \"slow\" (priority 1) " + where);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Inverted.SharesOnPurpose.class,
        Inverted.Serves.class,
        Inverted.LendsToHandlers.class,
        Inverted.Equals.class
      })
  void isNotToldOfServersHandlersEqualsAndThePatient(Class<?> scenario) throws Exception {
    assertThat(warnings(scenario)).isEmpty();
  }

  private static List<String> warnings(Class<?> scenario) throws Exception {
    return Device.link(scenario, "microbit", Optimisation.SIZE).warnings().stream()
        .map(problem -> problem.toString().replaceAll("\\.java:[0-9]+", ".java:#"))
        .toList();
  }
}
