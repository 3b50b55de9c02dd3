package dev.cortado.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.machine.Suspension;
import dev.cortado.machine.ThreadedMachine;
import dev.cortado.pools.Message;
import dev.cortado.pools.Queue;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private final ThreadedMachine machine = new ThreadedMachine(body -> ((Scripted) body).run());
  private final Clock clock = new Clock(16_000_000, 1000);
  private final Deadline deadline = clock.deadline();
  private final Queue<Note> queue = new Queue<>();
  private final List<Note> taken = new ArrayList<>();
  private final List<Scripted> ready = new ArrayList<>();

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void isNotOverBeforeItIsSet() {
    tick(10);

    assertThat(deadline.isOver()).isFalse();
  }

  @Test
  void isOverAtOnceWithoutTicks() {
    start(() -> deadline.in(0));

    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void refusesWhatLiesBeyondTheMaximum() {
    assertThatThrownBy(() -> start(() -> deadline.in(Integer.MAX_VALUE + 1)))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage("a deadline lies 0 to 2^31-1 ticks ahead");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE - 2, -3, -1, Integer.MIN_VALUE})
  void isOverInItsTickAcrossWraps(int bootTicks) {
    setNow(bootTicks);
    start(() -> deadline.in(4));

    tick(3);
    assertThat(deadline.isOver()).isFalse();
    tick(1);
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void theLongestIsNotOverBeforeItsTime() {
    start(() -> deadline.in(Integer.MAX_VALUE));

    tick(3000);
    assertThat(deadline.isOver()).isFalse();
    setNow(Integer.MAX_VALUE - 1);
    tick(1);
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void aMessageOfTheSameTickIsNotLost() {
    start(() -> taken.add(queue.take(deadline.in(2))));
    tick(1);
    Note note = new Note();

    clock.onInterrupt();
    queue.put(note); // both before the taker runs
    settle();

    assertThat(taken).containsExactly(note);
    assertThat(queue.poll()).isNull();
  }

  @Test
  void aMessageAfterTheEndStaysInTheQueue() {
    start(() -> taken.add(queue.take(deadline.in(2))));
    tick(2);
    Note note = new Note();
    queue.put(note);

    assertThat(taken).containsExactly((Note) null);
    assertThat(queue.poll()).isSameAs(note);
  }

  @Test
  void uptimeGoesOnWhereTicksWrap() {
    setNow(-2);
    assertThat(clock.uptimeTicks()).isEqualTo(0xFFFF_FFFEL);

    tick(3);

    assertThat(clock.nowTicks()).isEqualTo(1);
    assertThat(clock.uptimeTicks()).isEqualTo(0x1_0000_0001L);
  }

  @Test
  void manyThatAreSetAndClearedAtAnyTimeAreOverInTheirTicks() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<Deadline> deadlines = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      deadlines.add(clock.deadline());
    }
    clock.expect(1);
    int[] due = new int[9];
    boolean[] set = new boolean[9];
    setNow(-500);
    for (int step = 0; step < 3000; step++) {
      int chosen = random.nextInt(9);
      int ticks = random.nextInt(1 << random.nextInt(9));
      switch (random.nextInt(4)) {
        case 0:
          start(() -> deadlines.get(chosen).in(ticks));
          due[chosen] = clock.nowTicks() + ticks;
          set[chosen] = true;
          break;
        case 1:
          deadlines.get(chosen).clear();
          set[chosen] = false;
          break;
        default:
          tick(1);
      }
      for (int i = 0; i < 9; i++) {
        assertThat(deadlines.get(i).isOver())
            .as("seed=%d step=%d", seed, step)
            .isEqualTo(set[i] && clock.nowTicks() - due[i] >= 0);
      }
    }
  }

  private void setNow(int ticks) {
    try {
      Field now = Clock.class.getDeclaredField("nowTicks");
      now.setAccessible(true);
      now.setInt(clock, ticks);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Scripted start(Runnable script) {
    Scripted activity = new Scripted(script);
    Suspension.resume(activity);
    return activity;
  }

  private void tick(int count) {
    for (int i = 0; i < count; i++) {
      clock.onInterrupt();
      settle();
    }
  }

  private void settle() {
    while (!ready.isEmpty()) {
      Suspension.resume(ready.remove(0));
    }
  }

  private static final class Note extends Message {}

  private final class Scripted extends Sleeper {
    private final Runnable script;

    Scripted(Runnable script) {
      this.script = script;
    }

    void run() {
      script.run();
    }

    @Override
    public void makeReady() {
      ready.add(this);
    }
  }
}
