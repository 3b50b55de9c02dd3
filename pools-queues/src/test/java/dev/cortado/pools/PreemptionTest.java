package dev.cortado.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupts and more urgent activities at every place where a processor could take them. */
class PreemptionTest {
  private static final int RUNS = 60;
  private static final int STEPS = 60;
  private static final int MESSAGES = 5;
  private static final int DEEPEST = 3;
  private static final int INTERRUPTS_A_STEP = 25;

  static Stream<Arguments> subjects() {
    return Stream.of(Container.values())
        .flatMap(kind -> Facts.contended().map(facts -> Arguments.of(kind, facts)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("subjects")
  void noMessageIsLostDoubledOrLeftWhileSomebodyWaits(Container kind, Facts facts) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int run = 0; run < RUNS; run++) {
      String context = "seed=" + seed + " run=" + run;
      try (Bench bench = new Bench()) {
        new Run(kind, facts, bench, random).play(context);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(context, e);
      }
    }
  }

  /** One history: takers that take and sometimes give back, among interrupts that do the same. */
  private static final class Run {
    private final Bench bench;
    private final Random random;
    private final Container.Use container;
    private final Deque<Note> outside = new ArrayDeque<>();
    private final List<Note> all;
    private final List<boolean[]> waits = new ArrayList<>();
    private final Set<Note> held = new LinkedHashSet<>();
    private int depth;
    private int interruptsLeft;

    Run(Container kind, Facts facts, Bench bench, Random random) {
      this.bench = bench;
      this.random = random;
      container = kind.make(facts, outside, MESSAGES);
      all = List.copyOf(outside);
      int takers = facts.manyWaiters ? 3 : 1;
      for (int i = 0; i < takers; i++) {
        boolean[] waiting = new boolean[1];
        waits.add(waiting);
        bench.start(() -> takeForEver(waiting));
      }
    }

    void play(String context) {
      bench.machine.interrupts(this::interrupt);
      for (int step = 0; step < STEPS; step++) {
        interruptsLeft = INTERRUPTS_A_STEP;
        interrupt();
        bench.settle();
      }
      bench.machine.interrupts(() -> {});
      bench.settle();

      List<Note> inside = new ArrayList<>();
      for (Note note = container.poll(); note != null; note = container.poll()) {
        inside.add(note);
      }
      if (waits.stream().anyMatch(waiting -> waiting[0])) {
        assertThat(inside).as(context).isEmpty();
      }
      inside.addAll(outside);
      inside.addAll(held);
      assertThat(inside).as(context).containsExactlyInAnyOrderElementsOf(all);
    }

    private void takeForEver(boolean[] waiting) {
      for (; ; ) {
        waiting[0] = true;
        Note note = takeSomehow();
        if (note == null) {
          continue;
        }
        waiting[0] = false;
        assertThat(held.add(note)).as("lent once").isTrue();
        if (random.nextInt(3) == 0) {
          giveBack(note);
        }
      }
    }

    /** Waits for ever, or until a limit that may be over at any time, or selects. */
    private Note takeSomehow() {
      switch (random.nextInt(4)) {
        case 0:
          return container.take(() -> random.nextInt(3) == 0);
        case 1:
          return takeAndGiveBack();
        default:
          return container.take();
      }
    }

    /** Takes as a select does that finds something better in the same moment. */
    private Note takeAndGiveBack() {
      Activity me = Activity.running();
      Waitable source = container.asWaitable();
      if (source.begin(me) || source.withdraw(me)) {
        source.takeBack(me);
      }
      return null;
    }

    private void interrupt() {
      if (depth == DEEPEST || interruptsLeft-- <= 0) {
        return;
      }
      depth++;
      switch (random.nextInt(6)) {
        case 5 -> bench.wakeAny(random);
        case 0, 1 -> put();
        case 2 -> poll();
        case 3 -> bench.preempt();
        default -> held.stream().findFirst().ifPresent(this::giveBack);
      }
      depth--;
    }

    private void giveBack(Note note) {
      if (held.remove(note)) {
        container.put(note);
      }
    }

    private void put() {
      Note note = outside.poll();
      if (note != null) {
        container.put(note);
      }
    }

    private void poll() {
      Note note = container.poll();
      if (note != null) {
        outside.add(note);
      }
    }
  }
}
