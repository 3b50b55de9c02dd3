package dev.cortado.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.machine.LinkTimeFact.Kind;
import dev.cortado.machine.LinkTimeFacts;
import dev.cortado.machine.Suspension;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LevelTest {
  private final Controller controller = new Controller();
  private final List<String> trace = new ArrayList<>();

  @AfterEach
  void close() {
    controller.close();
  }

  @Test
  void runsItsActorsAtBootInWiringOrder() {
    controller.add(0, new Level(noting("a"), noting("b"), noting("c")));

    controller.boot();

    assertThat(trace).containsExactly("a", "b", "c");
  }

  @Test
  void runsActorsInTheOrderInWhichTheyBecameReady() {
    Actor first = waiting("a");
    Actor second = waiting("b");
    Actor third = waiting("c");
    controller.add(0, new Level(first, second, third));
    controller.add(
        1,
        new Level(
            actor(
                () -> {
                  third.makeReady();
                  first.makeReady();
                  second.makeReady();
                })));

    controller.boot();

    assertThat(trace).containsExactly("c", "a", "b");
  }

  @Test
  void aMoreUrgentLevelPreemptsAtOnce() {
    Actor urgent = waiting("urgent");
    controller.add(0, new Level(urgent));
    controller.add(
        1,
        new Level(
            actor(
                () -> {
                  trace.add("before");
                  urgent.makeReady();
                  trace.add("after");
                })));

    controller.boot();

    assertThat(trace).containsExactly("before", "urgent", "after");
  }

  @Test
  void aLessUrgentLevelRunsWhenTheUrgentOneWaits() {
    Actor background = waiting("background");
    Actor trigger =
        actor(
            () -> {
              Suspension.suspend();
              background.makeReady();
              trace.add("still urgent");
            });
    controller.add(0, new Level(trigger));
    controller.add(1, new Level(background));
    controller.boot();

    trigger.makeReady();

    assertThat(trace).containsExactly("still urgent", "background");
  }

  @Test
  void anActorThatEndedDoesNotRunAgain() {
    Actor ended = noting("once");
    controller.add(0, new Level(ended));
    controller.boot();

    ended.makeReady();
    controller.pend(0);

    assertThat(trace).containsExactly("once");
  }

  @Test
  void aSpuriousVectorRunsNothingThatIsNotReady() {
    Actor first = waiting("a");
    controller.add(0, new Level(first, waiting("b")));
    controller.boot();

    controller.pend(0);
    assertThat(trace).isEmpty();
    first.makeReady();

    assertThat(trace).containsExactly("a");
  }

  @Test
  void anActorThatIsMadeReadyBeforeItSuspendsRunsAgain() {
    Actor[] self = new Actor[1];
    self[0] =
        actor(
            () -> {
              self[0].makeReady();
              Suspension.suspend();
              trace.add("again");
            });
    controller.add(0, new Level(self[0], noting("other")));

    controller.boot();

    assertThat(trace).containsExactly("other", "again");
  }

  @Nested
  class OfOneActor {
    @Test
    void masksNothing() {
      Actor only = waiting("only");
      controller.add(0, new Level(only));
      controller.boot();

      only.makeReady();

      assertThat(trace).containsExactly("only");
      assertThat(controller.machine.sections()).isZero();
    }
  }

  @Nested
  class ThatNobodyElseMakesReady {
    @Test
    void masksNothingAndPendsNothing() {
      Actor first = waiting("a");
      Level level =
          new Level(
              first,
              actor(
                  () -> {
                    first.makeReady();
                    trace.add("b");
                  }));
      LinkTimeFacts.set(level, Kind.CONTENDED, false);
      controller.add(3, level);
      controller.machine.onStore((address, value) -> trace.add("store"));

      controller.boot();

      assertThat(trace).containsExactly("b", "a");
      assertThat(controller.machine.sections()).isZero();
    }
  }

  @Test
  void messagesGoToAndFroBetweenLevels() {
    Pool<Note> pool = new Pool<>(1, Note::new);
    Queue<Note> there = new Queue<>();
    Queue<Note> back = new Queue<>();
    Actor ping =
        actor(
            () -> {
              Note note = pool.take();
              for (int i = 0; i < 3; i++) {
                trace.add("ping " + i);
                there.put(note);
                note = back.take();
              }
              note.free();
            });
    Actor pong =
        actor(
            () -> {
              for (; ; ) {
                Note note = there.take();
                trace.add("pong");
                back.put(note);
              }
            });
    controller.add(0, new Level(pong));
    controller.add(1, new Level(ping));

    controller.boot();

    assertThat(trace).containsExactly("ping 0", "pong", "ping 1", "pong", "ping 2", "pong");
    assertThat(pool.alloc()).isNotNull();
    assertThat(controller.machine.ended(ping)).isTrue();
  }

  @Test
  void aDeviceHandlerHandsItsMessageToAnActor() {
    Pool<Note> pool = new Pool<>(1, Note::new);
    Queue<Note> pressed = new Queue<>();
    int[] lost = new int[1];
    controller.add(
        0,
        () -> {
          Note note = pool.alloc();
          if (note == null) {
            lost[0]++;
          } else {
            pressed.put(note);
          }
        });
    controller.add(
        2,
        new Level(
            actor(
                () -> {
                  for (; ; ) {
                    try (Note note = pressed.take()) {
                      trace.add("pressed");
                      controller.pend(0);
                    }
                  }
                })));
    controller.boot();

    controller.pend(0);

    assertThat(trace).containsExactly("pressed");
    assertThat(lost[0]).isEqualTo(1);
  }

  private Actor noting(String text) {
    return actor(() -> trace.add(text));
  }

  private Actor waiting(String text) {
    return actor(
        () -> {
          for (; ; ) {
            Suspension.suspend();
            trace.add(text);
          }
        });
  }

  private static Actor actor(Runnable script) {
    return new Actor() {
      @Override
      protected void run() {
        script.run();
      }
    };
  }

  /** A message of the tests. */
  private static final class Note extends Message {}
}
