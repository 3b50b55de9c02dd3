package dev.cortado.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.LinkTimeFacts;
import dev.cortado.machine.Suspension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueTest {
  private final Bench bench = new Bench();
  private final List<Integer> taken = new ArrayList<>();
  private Queue<Note> queue = new Queue<>();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void pollReturnsNullWhenEmpty() {
    assertThat(queue.poll()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheOrderOfPuts(Facts facts) {
    queue = facts.apply(queue);
    put(1, 2, 3);

    assertThat(queue.poll().number).isEqualTo(1);
    put(4);

    assertThat(queue.poll().number).isEqualTo(2);
    assertThat(queue.poll().number).isEqualTo(3);
    assertThat(queue.poll().number).isEqualTo(4);
    assertThat(queue.poll()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void worksAgainAfterItRanEmpty(Facts facts) {
    queue = facts.apply(queue);
    for (int round = 0; round < 3; round++) {
      put(round);
      assertThat(queue.poll().number).isEqualTo(round);
      assertThat(queue.poll()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void takeDoesNotWaitWhileThereAreMessages(Facts facts) {
    queue = facts.apply(queue);
    put(1, 2);

    Bench.Scripted taker = bench.start(this::takeTwo);

    assertThat(taken).containsExactly(1, 2);
    assertThat(bench.machine.ended(taker)).isTrue();
    assertThat(taker.timesMadeReady).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void takeWaitsForTheNextPut(Facts facts) {
    queue = facts.apply(queue);
    Bench.Scripted taker = bench.start(this::takeTwo);
    assertThat(taken).isEmpty();

    put(1);
    bench.settle();
    assertThat(taken).containsExactly(1);

    put(2);
    bench.settle();
    assertThat(taken).containsExactly(1, 2);
    assertThat(taker.timesMadeReady).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void messagesThatComeBeforeTheWaiterRunsAreKeptInOrder(Facts facts) {
    queue = facts.apply(queue);
    Bench.Scripted taker = bench.start(this::takeTwo);

    put(1, 2, 3);
    bench.settle();

    assertThat(taken).containsExactly(1, 2);
    assertThat(queue.poll().number).isEqualTo(3);
    assertThat(taker.timesMadeReady).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aSpuriousWakeUpDoesNoHarm(Facts facts) {
    queue = facts.apply(queue);
    Bench.Scripted taker = bench.start(this::takeTwo);

    bench.wakeSpuriously(taker);
    bench.wakeSpuriously(taker);
    put(1);
    bench.wakeSpuriously(taker);
    bench.settle();
    put(2);
    bench.settle();

    assertThat(taken).containsExactly(1, 2);
    assertThat(bench.machine.ended(taker)).isTrue();
  }

  @Nested
  class WithSeveralWaiters {
    private final List<String> served = new ArrayList<>();

    @Test
    void servesThemInTheOrderInWhichTheyCame() {
      for (String name : List.of("a", "b", "c")) {
        bench.start(() -> served.add(name + queue.take().number));
      }

      put(1, 2, 3);
      bench.settle();

      assertThat(served).containsExactly("a1", "b2", "c3");
    }

    @Test
    void whoComesLaterDoesNotOvertakeAWaiterThatHasNotRunYet() {
      bench.start(() -> served.add("a" + queue.take().number));
      put(1);

      assertThat(queue.poll()).isNull();
      bench.start(() -> served.add("b" + queue.take().number));
      put(2);
      bench.settle();

      assertThat(served).containsExactly("a1", "b2");
    }

    @Test
    void aSpuriousWakeUpDoesNotCostAWaiterItsPlace() {
      Bench.Scripted first = bench.start(() -> served.add("a" + queue.take().number));
      bench.start(() -> served.add("b" + queue.take().number));

      bench.wakeSpuriously(first);
      put(1, 2);
      bench.settle();

      assertThat(served).containsExactly("a1", "b2");
    }
  }

  @Nested
  class WithAWaiterAloneOnItsLevel {
    private final Bench.Scripted taker = bench.activity(this::takeThree);

    WithAWaiterAloneOnItsLevel() {
      LinkTimeFacts.set(queue, LinkTimeFact.Kind.LONE_WAITER, taker);
    }

    private void takeThree() {
      takeTwo();
      taken.add(queue.take().number);
    }

    @Test
    void takesAllInOrderWheneverTheyCame() {
      put(1);
      Suspension.resume(taker);
      put(2, 3);
      bench.settle();

      assertThat(taken).containsExactly(1, 2, 3);
      assertThat(bench.machine.ended(taker)).isTrue();
    }

    @Test
    void isMadeReadyByEveryPut() {
      put(1, 2);

      assertThat(taker.timesMadeReady).isEqualTo(2);
    }

    @Test
    void takesNothingTwiceWhenWokenForNothing() {
      Suspension.resume(taker);
      bench.wakeSpuriously(taker);
      put(1);
      bench.settle();
      bench.wakeSpuriously(taker);
      assertThat(taken).containsExactly(1);

      put(2, 3);
      bench.settle();

      assertThat(taken).containsExactly(1, 2, 3);
    }
  }

  @Nested
  class MaskedSections {
    @Test
    void areOneAnOperation() {
      put(1);
      queue.poll();
      queue.poll();

      assertThat(bench.machine.sections()).isEqualTo(3);
    }

    @Test
    void areNotNeededOnOneLevel() {
      queue = Facts.ONE_LEVEL.apply(queue);
      bench.start(QueueTest.this::takeTwo);

      put(1, 2);
      bench.settle();

      assertThat(taken).containsExactly(1, 2);
      assertThat(bench.machine.sections()).isZero();
    }
  }

  private void takeTwo() {
    taken.add(queue.take().number);
    taken.add(queue.take().number);
  }

  private void put(int... numbers) {
    for (int number : numbers) {
      queue.put(new Note(number));
    }
  }
}
