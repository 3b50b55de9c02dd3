package dev.cortado.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.TickTimer;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Names, sizes and references that the wiring cannot use. */
class UnfitValuesTest {
  private final Wiring wiring = new Wiring(new BenchBoard());

  @Test
  void crt0213WhenNamesCannotBeRead() {
    idle("first\nsecond");
    wiring.queue("");
    wiring.pool(" ", 1, Note::new);
    idle("said \"so\"");

    assertProblems(
        """
        error CRT0213: the name of an actor has a control character: "first\\u000asecond"
            at: UnfitValuesTest.java:#
           why: reports and panics tell actors apart by their names alone, each on one line
           fix: give it a name to read
        error CRT0213: the name of a queue is blank
            at: UnfitValuesTest.java:#
           why: reports and panics tell queues apart by their names alone, each on one line
           fix: give it a name to read
        error CRT0213: the name of a pool is blank
            at: UnfitValuesTest.java:#
           why: reports and panics tell pools apart by their names alone, each on one line
           fix: give it a name to read""");
  }

  @Test
  void crt0214WhenAPoolIsLargerThanTheChip() {
    idle("only");
    wiring.pool("all", Integer.MAX_VALUE, Note::new);

    assertProblems(
        """
        error CRT0214: pool "all" has size 2147483647, Test16 has 16384 bytes of RAM
            at: UnfitValuesTest.java:#
           why: a message takes 4 bytes at least, beside what it carries
           fix: give it the largest number of messages that are under way at one time""");
  }

  @Test
  void nullIsNamed() {
    assertNull("name", () -> wiring.queue(null));
    assertNull("priority", () -> wiring.actor("some", null, new Idle()));
    assertNull("actor", () -> wiring.actor("some", Priority.of(1), null));
    assertNull("name", () -> wiring.interrupt(null, 0, () -> {}));
    assertNull("name", () -> wiring.atBoot(null, () -> {}));
    assertNull("timer", () -> wiring.clock(1000, (TickTimer) null));
    assertNull("queue", () -> wiring.statistics().of((Queue<?>) null));
    assertNull("pool", () -> wiring.statistics().of((Pool<?>) null));
  }

  private static void assertNull(String name, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
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
