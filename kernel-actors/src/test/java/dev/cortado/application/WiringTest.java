package dev.cortado.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Startable;
import dev.cortado.kernel.TickTimer;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.BootStep;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.pools.Message;
import dev.cortado.time.Clock;
import dev.cortado.time.TickSource;
import org.junit.jupiter.api.Test;

/** Lies outside of the kernel's package, as applications do, so that places are the caller's. */
class WiringTest {
  private final Wiring wiring = new Wiring(new BenchBoard());

  @Test
  void collectsActorsInWiringOrderAndLevelsByPriority() {
    Actor first = wiring.actor("first", Priority.of(5), new Idle());
    wiring.actor("second", Priority.of(1), new Idle());
    wiring.actor("third", Priority.of(5), new Idle());

    Graph graph = wiring.seal();

    assertThat(graph.problems()).isEmpty();
    assertThat(graph.actors())
        .extracting(ActorNode::name)
        .containsExactly("first", "second", "third");
    assertThat(graph.actors().get(0).actor()).isSameAs(first);
    assertThat(graph.levels()).extracting(LevelNode::priority).containsExactly(1, 5);
    assertThat(graph.levels().get(1).actors())
        .extracting(ActorNode::name)
        .containsExactly("first", "third");
  }

  @Test
  void remembersTheLineOfTheApplication() {
    int line = new Throwable().getStackTrace()[0].getLineNumber();
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.queue("queue");
    wiring.pool("pool", 2, Note::new);

    Graph graph = wiring.seal();

    assertThat(graph.actors().get(0).at()).isEqualTo("WiringTest.java:" + (line + 1));
    assertThat(graph.queues().get(0).at()).isEqualTo("WiringTest.java:" + (line + 2));
    assertThat(graph.pools().get(0).at()).isEqualTo("WiringTest.java:" + (line + 3));
  }

  @Test
  void queuesPoolsAndActorsMayShareAName() {
    wiring.actor("same", Priority.of(1), new Idle());
    wiring.queue("same");
    wiring.pool("same", 1, Note::new);

    assertThat(wiring.seal().problems()).isEmpty();
  }

  @Test
  void startsStepsInWiringOrder() {
    Startable clocks = () -> {};
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.atBoot("clocks", clocks);
    wiring.atBoot("pins", () -> {});

    Graph graph = wiring.seal();

    assertThat(graph.bootSteps()).extracting(BootStep::name).containsExactly("clocks", "pins");
    assertThat(graph.bootSteps().get(0).startable()).isSameAs(clocks);
  }

  @Test
  void makesTheBoardBeforeAllElse() {
    Startable clocks = () -> {};
    BenchBoard bench =
        new BenchBoard() {
          @Override
          public Object create(Wiring wiring) {
            wiring.atBoot("clocks", clocks);
            return "board";
          }
        };
    Wiring own = new Wiring(bench);
    own.atBoot("driver", () -> {});

    assertThat(own.seal().bootSteps())
        .extracting(BootStep::name)
        .containsExactly("clocks", "driver");
  }

  @Test
  void makesTheBoardOnce() {
    String board = wiring.board(String.class);

    assertThat(board).isEqualTo("board 1");
    assertThat(wiring.board(CharSequence.class)).isSameAs(board);
    assertThat(wiring.seal().board()).isEqualTo("bench");
  }

  @Test
  void refusesABoardOfAnotherClass() {
    assertThatThrownBy(() -> wiring.board(Integer.class))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("the image is made for board bench, which is no java.lang.Integer");
  }

  @Test
  void makesOneClock() {
    wiring.actor("only", Priority.of(1), new Idle());

    Clock clock = wiring.clock(1000);

    assertThat(wiring.clock(1000)).isSameAs(clock);
    assertThat(wiring.seal().tick().orElseThrow().clock()).isSameAs(clock);
  }

  @Test
  void putsTheTickOnTheTimerThatTheBoardOffers() {
    Wiring wiring = new Wiring(new TimerBoard());
    wiring.actor("only", Priority.of(1), new Idle());

    Clock clock = wiring.clock(1000);

    assertThat(wiring.clock(1000)).isSameAs(clock);
    assertThat(wiring.seal().tick().orElseThrow().irq()).isEqualTo(3);
    assertThat(wiring.seal().tick().orElseThrow().line()).isEqualTo("TIMER");
    assertThat(wiring.seal().tick().orElseThrow().isSysTick()).isFalse();
  }

  @Test
  void putsTheTickOnSysTickWhereTheBoardOffersNoOther() {
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.clock(1000);

    assertThat(wiring.seal().tick().orElseThrow().isSysTick()).isTrue();
  }

  @Test
  void saysWhichRatesTheTimerHas() {
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.clock(1001, new OneRate());

    assertThat(wiring.seal().problems())
        .extracting(problem -> problem.why(), problem -> problem.fix())
        .containsExactly(
            tuple("it ticks at one rate only", "use such a rate; the nearest one is 1000 Hz"));
  }

  @Test
  void refusesADriverOnTheLineOfTheTick() {
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.clock(1000, new OneRate());
    wiring.interrupt("SWI2", 3, () -> {});

    assertThat(wiring.seal().problems())
        .extracting(problem -> problem.what())
        .containsExactly("interrupt line 3 is wired twice, as TIMER and SWI2");
  }

  @Test
  void refusesATickOnTheLineOfADriver() {
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.interrupt("SWI2", 3, () -> {});
    wiring.clock(1000, new OneRate());

    assertThat(wiring.seal().problems())
        .extracting(problem -> problem.what())
        .containsExactly("interrupt line 3 is wired twice, as SWI2 and TIMER");
  }

  @Test
  void hasNoTickWithoutAClock() {
    wiring.actor("only", Priority.of(1), new Idle());

    assertThat(wiring.seal().tick()).isEmpty();
  }

  @Test
  void takesEveryLineOfTheChip() {
    wiring.actor("only", Priority.of(1), new Idle());
    wiring.interrupt("UART0", 0, () -> {});
    wiring.interrupt("SWI2", 3, () -> {});

    Graph graph = wiring.seal();

    assertThat(graph.problems()).isEmpty();
    assertThat(graph.interrupts()).extracting("irq").containsExactly(0, 3);
  }

  /** Does nothing. */
  private static final class Idle extends Actor {
    @Override
    protected void run() {}
  }

  /** A board without SysTick. */
  private static final class TimerBoard extends BenchBoard {
    @Override
    public TickTimer tickTimer(int tickHz) {
      return new OneRate();
    }
  }

  /** A timer that is not there. */
  private static final class OneRate implements TickTimer {
    @Override
    public String name() {
      return "TIMER";
    }

    @Override
    public int irq() {
      return 3;
    }

    @Override
    public int fastestHz() {
      return 1000;
    }

    @Override
    public boolean ticksAt(int tickHz) {
      return tickHz == 1000;
    }

    @Override
    public String rule() {
      return "it ticks at one rate only";
    }

    @Override
    public TickSource at(int tickHz) {
      return new NoTicks();
    }
  }

  /** Never ticks. */
  private static final class NoTicks implements TickSource {
    @Override
    public void start() {}

    @Override
    public void acknowledge() {}

    @Override
    public int countsPerTick() {
      return 1;
    }

    @Override
    public int counts() {
      return 0;
    }
  }

  /** A message of the tests. */
  private static final class Note extends Message {}
}
