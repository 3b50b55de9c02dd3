package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.emulator.ImageFault;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisusesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      classes = {
        Misuses.UnlockUnlocked.class,
        Misuses.UnlockAnothers.class,
        Misuses.LockTwice.class,
        Misuses.UnlockUnread.class,
        Misuses.UnlockAnothersWriting.class,
        Misuses.DeadlineBeyondMaximum.class,
        Misuses.JoinNeverStarted.class,
        Misuses.StartTwice.class,
        Misuses.CancelItself.class,
        Misuses.PutPublished.class,
        Misuses.PublishTwice.class,
        Misuses.DeadlineAgainBefore.class,
        Misuses.SelectNothing.class,
        Misuses.WriteTwice.class,
        Misuses.WriteWhileReading.class,
        Misuses.ReadBehindWriter.class
      })
  void stopsHereAndThere(Class<? extends Scenario> misuse) throws Exception {
    Scenario scenario = misuse.getConstructor().newInstance();

    try (JvmBoard board = new JvmBoard(scenario, "microbit")) {
      assertThatThrownBy(() -> board.run(10))
          .isInstanceOf(AssertionError.class)
          .hasRootCauseInstanceOf(
              misuse.getSimpleName().startsWith("Deadline")
                  ? IllegalArgumentException.class
                  : IllegalStateException.class);
      assertThat(board.words()).containsExactly(Misuses.BEFORE);
    }
    assertThatThrownBy(() -> Device.run(misuse, "microbit", Optimisation.SIZE, 10, folder))
        .isInstanceOf(ImageFault.class)
        .message()
        .containsPattern("(Misuses|ReadWriteLock).java:[0-9]+");
  }

  @Test
  void theLinkerRefusesASecondProducer() {
    assertThat(refusal(Misuses.TwoProducers.class))
        .isEqualTo(
            """
            error CRT0502: 2 users of one dev.cortado.pools.ByteRing for producer, 1 is allowed
                at: Misuses.java:186
               why: actor "second" is one, at Misuses.java:187, and interrupt "LINE" the other, \
            reached by interrupt "LINE" > dev.cortado.examples.primitives.Scenario$$Lambda$1.onInterrupt \
            > dev.cortado.examples.primitives.Misuses$TwoProducers$$Lambda$1.run \
            > dev.cortado.examples.primitives.Misuses$TwoProducers.lambda$script$0 \
            > dev.cortado.pools.ByteRing.offer
               fix: give each user an object of its own, or let one of them do it for both""");
  }

  @Test
  void theLinkerRefusesASecondAwaiter() {
    assertThat(refusal(Misuses.TwoAwaiters.class))
        .contains("2 users of one dev.cortado.kernel.Signal for awaiting, 1 is allowed");
  }

  @Test
  void theLinkerRefusesASharedDeadline() {
    assertThat(refusal(Misuses.SharedDeadline.class))
        .contains("2 users of one dev.cortado.time.Deadline for deadline, 1 is allowed");
  }

  @Test
  void theLinkerRefusesASharedGate() {
    assertThat(refusal(Misuses.SharedGate.class))
        .contains("2 users of one dev.cortado.time.PeriodicGate for passing, 1 is allowed");
  }

  @Test
  void theLinkerSaysWhichChoiceItCannotFollow() {
    assertThat(refusal(Misuses.ChosenSignals.class))
        .contains("perhaps 2 users of one dev.cortado.kernel.Signal for awaiting, 1 is allowed")
        .containsPattern(
            "at Misuses.java:[0-9]+ it may be any of 3 objects, which only values at run time");
  }

  @Test
  void aJobThatIsNotWiredIsRefusedHereAndThere() throws Exception {
    assertThat(refusal(Misuses.UnwiredJob.class))
        .contains("error CRT0504: start() is called on an object of dev.cortado.examples.")
        .contains("Sleeping that is not wired as an actor")
        .contains("it has no priority level that would run it");
    try (JvmBoard board = new JvmBoard(new Misuses.UnwiredJob(), "microbit")) {
      assertThatThrownBy(() -> board.run(10))
          .rootCause()
          .hasMessage("a job is started that is not wired as an actor");
    }
  }

  private static String refusal(Class<?> scenario) {
    LinkFailure failure =
        catchThrowableOfType(
            LinkFailure.class, () -> Device.link(scenario, "microbit", Optimisation.SIZE));
    assertThat(failure.problems()).hasSize(1);
    return failure.problems().get(0).toString();
  }
}
