package dev.cortado.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.machine.Suspension;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queues and pools against a naive model, over random operations. */
class ContainerModelTest {
  private static final int RUNS = 40;
  private static final int STEPS = 150;
  private static final int MESSAGES = 4;

  static Stream<Arguments> subjects() {
    return Stream.of(Container.values())
        .flatMap(kind -> Stream.of(Facts.values()).map(facts -> Arguments.of(kind, facts)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("subjects")
  void behavesAsTheModel(Container kind, Facts facts) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int run = 0; run < RUNS; run++) {
      String context = "seed=" + seed + " run=" + run;
      try (Bench bench = new Bench()) {
        new Run(kind, facts, bench).play(random, context);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(context, e);
      }
    }
  }

  /** One sequence of operations, on the container and on the model. */
  private static final class Run {
    private final Container kind;
    private final Facts facts;
    private final Bench bench;
    private final Deque<Note> outside = new ArrayDeque<>();
    private final Container.Use container;
    private final List<Taker> takers = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();

    // The model: what is inside, who waits, and who has been given what but has not run yet.
    private final Deque<Note> inside = new ArrayDeque<>();
    private final Deque<Taker> waiters = new ArrayDeque<>();
    private final Map<Taker, Note> handedOver = new HashMap<>();

    Run(Container kind, Facts facts, Bench bench) {
      this.kind = kind;
      this.facts = facts;
      this.bench = bench;
      container = kind.make(facts, outside, MESSAGES);
      int count = facts.manyWaiters ? 3 : 1;
      for (int i = 0; i < count; i++) {
        takers.add(new Taker(bench, container));
      }
    }

    void play(Random random, String context) {
      for (int step = 0; step < STEPS; step++) {
        Taker taker = takers.get(random.nextInt(takers.size()));
        switch (random.nextInt(6)) {
          case 0, 1 -> put();
          case 2 -> poll(context);
          case 3 -> take(taker);
          case 4 -> wake(taker);
          default -> settle();
        }
        check(context);
      }
      settle();
      check(context);
    }

    private void put() {
      Note note = outside.poll();
      if (note == null) {
        return;
      }
      trace.add("put");
      container.put(note);
      Taker waiter = waiters.poll();
      if (waiter != null && facts.manyWaiters) {
        handedOver.put(waiter, note);
      } else {
        kind.putIntoModel(inside, note);
      }
    }

    private void poll(String context) {
      trace.add("poll");
      Note expected = inside.poll();
      assertThat(container.poll()).as("%s %s", context, trace).isSameAs(expected);
      if (expected != null) {
        outside.add(expected);
      }
    }

    private void take(Taker taker) {
      if (taker.waits) {
        return;
      }
      trace.add("take by " + takers.indexOf(taker));
      taker.waits = true;
      tryToTake(taker);
      taker.takeNow();
    }

    private void wake(Taker taker) {
      trace.add("wake " + takers.indexOf(taker));
      afterResume(taker);
      bench.wakeSpuriously(taker.activity);
    }

    private void settle() {
      trace.add("settle");
      takers.forEach(this::afterResume);
      bench.settle();
    }

    /** What the model says that {@code taker} does when it runs on. */
    private void afterResume(Taker taker) {
      if (taker.waits && facts.manyWaiters) {
        Note note = handedOver.remove(taker);
        if (note != null) {
          taker.expect(note);
        }
      } else if (taker.waits) {
        waiters.clear();
        tryToTake(taker);
      }
    }

    private void tryToTake(Taker taker) {
      Note note = inside.poll();
      if (note != null) {
        taker.expect(note);
      } else {
        waiters.add(taker);
      }
    }

    private void check(String context) {
      for (Taker taker : takers) {
        assertThat(taker.taken).as("%s %s", context, trace).isEqualTo(taker.expected);
        outside.addAll(taker.expected);
        taker.taken.clear();
        taker.expected.clear();
      }
    }
  }

  /** An activity that takes when it is told to. */
  private static final class Taker {
    final List<Note> taken = new ArrayList<>();
    final List<Note> expected = new ArrayList<>();
    final Bench.Scripted activity;
    boolean waits;
    private boolean told;

    Taker(Bench bench, Container.Use container) {
      activity =
          bench.start(
              () -> {
                for (; ; ) {
                  while (!told) {
                    Suspension.suspend();
                  }
                  told = false;
                  taken.add(container.take());
                }
              });
    }

    void takeNow() {
      told = true;
      Suspension.resume(activity);
    }

    void expect(Note note) {
      expected.add(note);
      waits = false;
    }
  }
}
