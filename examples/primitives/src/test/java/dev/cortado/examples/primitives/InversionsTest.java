package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.Optimisation;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
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

  @Test
  void namesThreeOfManyThings() throws Exception {
    assertThat(warnings(Inverted.SharesMuch.class))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains(
            "> mutexes[0], at mutex of actor \"fast\" > code > captured0 > mutexes[1],"
                + " at mutex of actor \"fast\" > code > captured0 > mutexes[2], and at 2 more\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Asks, 'at queue \"answers\"'",
    "Lends, 'at pool \"notes\"'",
    "Awaits, 'at semaphore'",
    "AwaitsSignal, 'at signal of actor'",
    "SelectsSignal, 'at signal of actor'",
    "Follows, 'at watch of actor'",
    "FillsRing, 'at room in byte ring of actor'",
    "GivesAway, 'at the taker''s side of rendezvous of actor'",
    "AsksATopic, 'at queue \"answers\"'",
    "Joins, 'at the end of job \"slow\"'",
    "Cancels, 'at the end of job \"slow\"'",
  })
  void isToldOfOtherThings(String name, String where) throws Exception {
    assertThat(warnings(Class.forName(Inverted.class.getName() + "$" + name)))
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
        Inverted.Equals.class,
        Inverted.SignalOfHandlers.class,
        Inverted.SignalOfEquals.class,
        Inverted.LooksAtWatch.class,
        Inverted.EmptiesRing.class,
        Inverted.JoinsUrgent.class,
        Inverted.JoinsOnPurpose.class,
        InvertedTasks.WaitsForActor.class,
        InvertedTasks.LaterWaits.class,
        InvertedTasks.SharesOnPurpose.class
      })
  void isNotToldOfServersHandlersEqualsAndThePatient(Class<?> scenario) throws Exception {
    assertThat(warnings(scenario)).isEmpty();
  }

  @Test
  void tasksAreLessUrgentThanAllActors() throws Exception {
    assertThat(warnings(InvertedTasks.Releases.class))
        .containsExactly(
            """
            warning CRT0311: actor "fast" (priority 1) waits for task "slow" (number 1 of 1) at \
            semaphore of actor "fast" > code > captured0
                at: Scenario.java:#
               why: whatever is more urgent than "slow" prolongs the wait, also what is less urgent \
            than "fast"
               fix: make an actor of "slow", or say wiring.patient for "fast" if it may wait\
            """);
  }

  @Test
  void earlierTasksAreMoreUrgentThanLaterOnes() throws Exception {
    assertThat(warnings(InvertedTasks.Shares.class))
        .containsExactly(
            """
            warning CRT0311: task "fast" (number 1 of 2) waits for task "slow" (number 2 of 2) at \
            mutex of task "fast" > code > captured1
                at: InvertedTasks.java:#
               why: whatever is more urgent than "slow" prolongs the wait, also what is less urgent \
            than "fast"
               fix: wire "slow" before "fast", or say wiring.patient for "fast" if it may wait\
            """);
  }

  @Test
  void theIdleHookIsLessUrgentThanAll() throws Exception {
    assertThat(warnings(InvertedTasks.Idles.class))
        .containsExactly(
            """
            warning CRT0311: actor "fast" (priority 1) waits for the idle hook at signal of the \
            idle hook > captured0
                at: Scenario.java:#
               why: whatever is more urgent than the idle hook prolongs the wait, also what is less \
            urgent than "fast"
               fix: let an actor or task do that, or say wiring.patient for "fast" if it may wait\
            """);
  }

  @Test
  void isToldOfActorsThatNobodyStarts() throws Exception {
    assertThat(warnings(Starts.class))
        .containsExactly(
            """
            warning CRT0312: nobody starts actor "never"
                at: Scenario.java:#
               why: it waits for its starter, and no code that runs calls start() of that
               fix: call it from an actor, a handler or a boot step, or wire it by wiring.actor\
            """);
  }

  private static List<String> warnings(Class<?> scenario) throws Exception {
    return Device.link(scenario, "microbit", Optimisation.SIZE).warnings().stream()
        .map(problem -> problem.toString().replaceAll("\\.java:[0-9]+", ".java:#"))
        .toList();
  }
}
