package dev.cortado.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolTest {
  private final Bench bench = new Bench();
  private final List<Note> taken = new ArrayList<>();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource
  void lendsEachMessageOnceThenNull(Facts facts) {
    Pool<Note> pool = facts.apply(new Pool<>(3, Note::new));

    Set<Note> lent = Set.of(pool.alloc(), pool.alloc(), pool.alloc());

    assertThat(lent).hasSize(3);
    assertThat(pool.alloc()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void lendsTheMessageAgainThatCameBackLast(Facts facts) {
    Pool<Note> pool = facts.apply(new Pool<>(3, Note::new));
    Note first = pool.alloc();
    Note second = pool.alloc();

    second.free();
    first.close();

    assertThat(pool.alloc()).isSameAs(first);
    assertThat(pool.alloc()).isSameAs(second);
  }

  @ParameterizedTest
  @EnumSource
  void takeWaitsUntilAMessageComesBack(Facts facts) {
    Pool<Note> pool = facts.apply(new Pool<>(1, Note::new));
    Note only = pool.alloc();
    Bench.Scripted taker = bench.start(() -> taken.add(pool.take()));
    bench.settle();
    assertThat(taken).isEmpty();

    only.free();
    bench.settle();

    assertThat(taken).containsExactly(only);
    assertThat(taker.timesMadeReady).isEqualTo(1);
    assertThat(pool.alloc()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aSpuriousWakeUpDoesNoHarm(Facts facts) {
    Pool<Note> pool = facts.apply(new Pool<>(1, Note::new));
    Note only = pool.alloc();
    Bench.Scripted taker = bench.start(() -> taken.add(pool.take()));

    bench.wakeSpuriously(taker);
    assertThat(taken).isEmpty();
    only.free();
    bench.wakeSpuriously(taker);
    bench.settle();

    assertThat(taken).containsExactly(only);
  }

  @ParameterizedTest
  @EnumSource
  void takeDoesNotWaitWhileThereAreMessages(Facts facts) {
    Pool<Note> pool = facts.apply(new Pool<>(1, Note::new));

    Bench.Scripted taker = bench.start(() -> taken.add(pool.take()));

    assertThat(bench.machine.ended(taker)).isTrue();
    assertThat(taken).hasSize(1);
  }

  @Test
  void servesSeveralWaitersInTheOrderInWhichTheyCame() {
    Pool<Note> pool = new Pool<>(2, Note::new);
    Note first = pool.alloc();
    Note second = pool.alloc();
    List<String> served = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      bench.start(() -> served.add(name + (pool.take() == first ? 1 : 2)));
    }

    first.free();
    assertThat(pool.alloc()).as("handed over, so nobody overtakes").isNull();
    second.free();
    bench.settle();

    assertThat(served).containsExactly("a1", "b2");
  }

  @Test
  void masksOnceAnOperation() {
    Pool<Note> pool = new Pool<>(1, Note::new);

    pool.alloc().free();
    pool.alloc();
    pool.alloc();

    assertThat(bench.machine.sections()).isEqualTo(4);
  }

  @Nested
  class Refuses {
    @Test
    void fewerThanOneMessage() {
      assertThatThrownBy(() -> new Pool<>(0, Note::new))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("size=0, a pool needs at least 1 message");
    }

    @Test
    void aFactoryThatReturnsNull() {
      assertThatThrownBy(() -> new Pool<Note>(1, () -> null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("message=null, the factory must return a new message each time");
    }

    @Test
    void aFactoryThatReturnsTheSameMessageTwice() {
      Note same = new Note(7);

      assertThatThrownBy(() -> new Pool<>(2, () -> same))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("message=note 7, the factory must return a new message each time");
    }

    @Test
    void aMessageOfAnotherPool() {
      Note lent = new Pool<>(1, Note::new).alloc();

      assertThatThrownBy(() -> new Pool<>(1, () -> lent))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("message=note 0, the factory must return a new message each time");
    }
  }
}
