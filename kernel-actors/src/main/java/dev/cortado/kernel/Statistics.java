package dev.cortado.kernel;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.StatisticsNode;
import dev.cortado.pools.Pool;
import dev.cortado.pools.PoolStatistics;
import dev.cortado.pools.Queue;
import dev.cortado.pools.QueueStatistics;
import dev.cortado.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Switches statistics on, thing by thing; see {@link Wiring#statistics}. Wiring only.
 *
 * <p>What is returned can be read on the device, and from outside: the image's symbol {@code
 * statistics of actor "name"}, of a queue or of a pool likewise, is the address of its two words.
 * What nobody asks for is not counted, and costs nothing.
 */
public final class Statistics {
  private record Measured(Actor actor, RunStatistics runs, String at) {}

  private final Map<Object, Object> made = new IdentityHashMap<>();
  private final List<Measured> actors = new ArrayList<>();
  private final List<StatisticsNode> nodes = new ArrayList<>();

  Statistics() {}

  /** Returns the statistics of {@code actor}; the wiring must have a clock. */
  public RunStatistics of(Actor actor) {
    Objects.requireNonNull(actor, "actor");
    RunStatistics statistics = (RunStatistics) made.get(actor);
    if (statistics == null) {
      statistics = new RunStatistics();
      actor.measure(statistics);
      made.put(actor, statistics);
      actors.add(new Measured(actor, statistics, CallSite.current()));
      nodes.add(new StatisticsNode(actor, statistics));
    }
    return statistics;
  }

  /** Returns the statistics of {@code queue}. */
  public QueueStatistics of(Queue<?> queue) {
    Objects.requireNonNull(queue, "queue");
    QueueStatistics statistics = (QueueStatistics) made.get(queue);
    if (statistics == null) {
      statistics = queue.measure();
      made.put(queue, statistics);
      nodes.add(new StatisticsNode(queue, statistics));
    }
    return statistics;
  }

  /** Returns the statistics of {@code pool}. */
  public PoolStatistics of(Pool<?> pool) {
    Objects.requireNonNull(pool, "pool");
    PoolStatistics statistics = (PoolStatistics) made.get(pool);
    if (statistics == null) {
      statistics = pool.measure();
      made.put(pool, statistics);
      nodes.add(new StatisticsNode(pool, statistics));
    }
    return statistics;
  }

  /** Gives each actor of {@code wired} the clock; null, or another actor, is a problem then. */
  void bind(Clock clock, Set<Object> wired, List<Problem> problems) {
    for (Measured measured : actors) {
      if (!wired.contains(measured.actor)) {
        problems.add(WiringProblems.stranger("measured", "statistics belong", measured.at));
      }
      measured.runs.bind(clock);
      if (clock == null) {
        problems.add(WiringProblems.statisticsWithoutClock(measured.at));
      }
    }
  }

  /** Returns what is measured, in the order in which it was asked for. */
  List<StatisticsNode> nodes() {
    return nodes;
  }
}
