package dev.cortado.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.pools.Message;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The full text of each diagnostic of the wiring, places without their line numbers. */
class WiringProblemsTest {
  private Wiring wiring = new Wiring(new BenchBoard());

  @Test
  void crt0201WhenOneObjectIsTwoActors() {
    Idle same = idle("first");
    wiring.actor("second", Priority.of(2), same);

    assertProblems(
        """
        error CRT0201: one object is wired as two actors, "first" and "second"
            at: WiringProblemsTest.java:#
           why: an actor's object is its memory, so each actor needs its own; first wired at \
        WiringProblemsTest.java:#
           fix: make a second object for "second\"""");
  }

  @Test
  void crt0210WhenTwoIdleHooksAreWired() {
    idle("only");
    wiring.idle(() -> {});
    wiring.idle(() -> {});

    assertProblems(
        """
        error CRT0210: two idle hooks are wired, an image has 1
            at: WiringProblemsTest.java:#
           why: what runs when nothing else does runs for ever; first wired at \
        WiringProblemsTest.java:#
           fix: let one hook do the work of both""");
  }

  @Test
  void crt0211WhenRunsAreMeasuredWithoutAClock() {
    wiring.statistics().of(idle("only"));

    assertProblems(
        """
        error CRT0211: an actor's runs are measured, but there is no clock
            at: WiringProblemsTest.java:#
           why: the time that a run takes is counted by the clock's timer
           fix: call wiring.clock in your firmware's wire method, or measure queues and pools only""");
  }

  @Test
  void crt0212WhenAnActorHasNoDeadlineBesideOthers() {
    wiring.actor("control", Priority.within(Duration.ofMillis(1)), new Idle());
    idle("only");

    assertProblems(
        """
        error CRT0212: actor "only" has priority 1, others have deadlines
            at: WiringProblemsTest.java:#
           why: a number does not say how urgent something is beside deadlines
           fix: give all actors deadlines with Priority.within, or all of them numbers""");
  }

  @Test
  void crt0231WhenAStrangerIsSupervised() {
    idle("only");
    wiring.supervise(new Idle(), Supervision.restart());

    assertProblems(
        """
        error CRT0231: an object is supervised that is not wired as an actor
            at: WiringProblemsTest.java:#
           why: supervision belongs to an actor of the image
           fix: call wiring.actor with it first""");
  }

  @Test
  void crt0231WhenAStrangerIsMeasuredOrPatient() {
    idle("only");
    wiring.clock(1000);
    wiring.statistics().of(new Idle());
    wiring.patient(new Idle());

    assertProblems(
        """
        error CRT0231: an object is measured that is not wired as an actor
            at: WiringProblemsTest.java:#
           why: statistics belong to an actor of the image
           fix: call wiring.actor with it, too
        error CRT0231: an object is said to be patient that is not wired as an actor
            at: WiringProblemsTest.java:#
           why: patience belongs to an actor of the image
           fix: call wiring.actor with it, too""");
  }

  @Test
  void crt0232WhenAnActorIsSupervisedTwice() {
    Idle only = idle("only");
    wiring.supervise(only, Supervision.restart());
    wiring.supervise(only, Supervision.stop());

    assertProblems(
        """
        error CRT0232: actor "only" is supervised twice
            at: WiringProblemsTest.java:#
           why: a failure is met in one way; first said at WiringProblemsTest.java:#
           fix: remove one of the calls, or give the first a limit with atMost""");
  }

  @Test
  void crt0233WhenALimitHasNoClock() {
    Idle only = idle("only");
    wiring.supervise(only, Supervision.restart().atMost(3, 1000, Supervision.reset()));

    assertProblems(
        """
        error CRT0233: the failures of actor "only" have a limit, but there is no clock
            at: WiringProblemsTest.java:#
           why: the limit counts failures within a number of ticks
           fix: call wiring.clock in your firmware's wire method, or leave the limit out""");
  }

  @Test
  void crt0221WhenOneObjectIsTwoTasks() {
    Task same = wiring.task("first", new Rest());
    wiring.task("second", same);

    assertProblems(
        """
        error CRT0221: one object is wired as two tasks, "first" and "second"
            at: WiringProblemsTest.java:#
           why: a task has one stack, and its object is its memory; first wired at \
        WiringProblemsTest.java:#
           fix: make a second object for "second\"""");
  }

  @Test
  void crt0222WhenThereAreMoreTasksThanBits() {
    for (int i = 1; i <= 33; i++) {
      wiring.task("task " + i, new Rest());
    }

    assertProblems(
        """
        error CRT0222: task "task 33" is number 33, an image can have 32
            at: WiringProblemsTest.java:#
           why: the switch keeps a bit for each task in one word
           fix: make it an actor, which needs no stack, or let one task do the work of several""");
  }

  private static final class Rest extends Task {
    @Override
    protected void run() {
      // ends at once
    }
  }

  @Test
  void crt0224WhenTasksAreBesideASecondCore() {
    wiring = new Wiring(new PairBoard());
    wiring.actor("far", Priority.of(1).onCore(1), new Idle());
    wiring.task("filter", new Rest());

    assertProblems(
        """
        error CRT0224: task "filter" is wired beside actors on core 1
            at: WiringProblemsTest.java:#
           why: the switch of tasks belongs to one core, and cannot be called from another
           fix: make it an actor, which core 1 may run, or place all actors on core 0""");
  }

  @Test
  void crt0241WhenTheChipHasTwoCores() {
    wiring = new Wiring(new PairBoard());
    idle("near");
    wiring.actor("far", Priority.of(1).onCore(2), new Idle());

    assertProblems(
        """
        error CRT0241: actor "far" is placed on core 2, Test16 has cores 0 and 1
            at: WiringProblemsTest.java:#
           why: each core that the chip has runs the actors that are placed on it, and no others
           fix: place it on core 0 or 1""");
  }

  @Test
  void crt0241AloneWhenTheChipHasOneCoreAndNoOtherActorIsWired() {
    wiring.actor("far", Priority.of(1).onCore(1), new Idle());

    assertProblems(
        """
        error CRT0241: actor "far" is placed on core 1, Test16 has core 0 only
            at: WiringProblemsTest.java:#
           why: each core that the chip has runs the actors that are placed on it, and no others
           fix: leave onCore out, or take a board with two cores""");
  }

  @Test
  void crt0202WhenAPoolIsEmpty() {
    idle("only");
    wiring.pool("notes", 0, Note::new);

    assertProblems(
        """
        error CRT0202: pool "notes" has size 0, a pool needs at least 1 message
            at: WiringProblemsTest.java:#
           why: nothing could ever be taken from it, so whoever waits on it would wait for ever
           fix: give it the largest number of messages that are under way at one time""");
  }

  @Test
  void crt0203WhenANameIsTaken() {
    idle("only");
    wiring.queue("notes");
    wiring.queue("notes");

    assertProblems(
        """
        error CRT0203: two queues are named "notes"
            at: WiringProblemsTest.java:#
           why: reports and panics tell queues apart by their names alone
           fix: give one of them another name""");
  }

  @Test
  void crt0204WhenALineIsWiredTwice() {
    idle("only");
    wiring.interrupt("UART0", 0, () -> {});
    wiring.interrupt("SERIAL", 0, () -> {});

    assertProblems(
        """
        error CRT0204: interrupt line 0 is wired twice, as UART0 and SERIAL
            at: WiringProblemsTest.java:#
           why: a vector has one handler; first wired at WiringProblemsTest.java:#
           fix: wire the driver once and share it""");
  }

  @Test
  void crt0205WhenALineDoesNotExist() {
    idle("only");
    wiring.interrupt("USB", 4, () -> {});
    wiring.interrupt("NMI", -2, () -> {});

    assertProblems(
        """
        error CRT0205: interrupt line 4 (USB) does not exist: Test16 has lines 0 to 3
            at: WiringProblemsTest.java:#
           why: the vector table ends with the chip's last line
           fix: use a line of the chip's manual
        error CRT0205: interrupt line -2 (NMI) does not exist: Test16 has lines 0 to 3
            at: WiringProblemsTest.java:#
           why: the vector table ends with the chip's last line
           fix: use a line of the chip's manual""");
  }

  @Test
  void crt0206WhenTwoTickRatesAreAskedFor() {
    idle("only");
    wiring.clock(1000);
    wiring.clock(100);

    assertProblems(
        """
        error CRT0206: clock asked for at 100 Hz, but it runs at 1000 Hz
            at: WiringProblemsTest.java:#
           why: an image has one tick; first asked for at WiringProblemsTest.java:#
           fix: use one rate, or compute with clock.tickHz()""");
  }

  @Test
  void crt0207WhenThereIsNoActor() {
    assertProblems(
        """
        error CRT0207: the wiring has no actor and no task, an image needs at least one
           why: without them nothing would ever run
           fix: call wiring.actor or wiring.task in your firmware's wire method""");
  }

  @Test
  void crt0208WhenTheCoreCannotTickAtTheRate() {
    idle("only");
    wiring.clock(7);
    wiring.clock(-1);
    wiring.clock(16_000_000);

    assertProblems(
        """
        error CRT0208: clock asked for at 7 Hz, which Test16 cannot tick at
            at: WiringProblemsTest.java:#
           why: a tick is a whole number of the core's cycles, 64, which its handler takes, to 2^24, \
        and the core runs at 16000000 Hz
           fix: use such a rate; the nearest one is 8 Hz
        error CRT0208: clock asked for at -1 Hz, which Test16 cannot tick at
            at: WiringProblemsTest.java:#
           why: a tick is a whole number of the core's cycles, 64, which its handler takes, to 2^24, \
        and the core runs at 16000000 Hz
           fix: use such a rate; the nearest one is 1 Hz
        error CRT0208: clock asked for at 16000000 Hz, which Test16 cannot tick at
            at: WiringProblemsTest.java:#
           why: a tick is a whole number of the core's cycles, 64, which its handler takes, to 2^24, \
        and the core runs at 16000000 Hz
           fix: use such a rate; the nearest one is 250000 Hz""");
  }

  @Test
  void crt0209WhenAFactoryMakesNoNewMessage() {
    idle("only");
    Note one = new Note();
    wiring.pool("nothing", 3, () -> null);
    wiring.pool("one", 2, () -> one);

    assertProblems(
        """
        error CRT0209: the factory of pool "nothing" returned null
            at: WiringProblemsTest.java:#
           why: a pool owns its messages, so it needs a new one from each call
           fix: let the factory make one each time, such as with the message's constructor
        error CRT0209: the factory of pool "one" returned a message that has a pool
            at: WiringProblemsTest.java:#
           why: a pool owns its messages, so it needs a new one from each call
           fix: let the factory make one each time, such as Note::new""");
  }

  @Test
  void areAllCollected() {
    wiring.pool("notes", -1, Note::new);
    wiring.pool("notes", 1, Note::new);
    wiring.interrupt("USB", 99, () -> {});
    wiring.clock(7);
    wiring.pool("none", 1, () -> null);

    assertThat(wiring.problems())
        .extracting(Problem::id)
        .containsExactly("CRT0202", "CRT0203", "CRT0205", "CRT0208", "CRT0209");
    assertThat(wiring.seal().problems()).extracting(Problem::id).contains("CRT0207");
  }

  private Idle idle(String name) {
    return wiring.actor(name, Priority.of(1), new Idle());
  }

  private void assertProblems(String text) {
    String all =
        wiring.seal().problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    assertThat(all.replaceAll("\\.java:[1-9][0-9]*", ".java:#")).isEqualTo(text);
  }

  /** Does nothing. */
  private static final class Idle extends Actor {
    @Override
    protected void run() {}
  }

  /** A message of the tests. */
  private static final class Note extends Message {}
}
