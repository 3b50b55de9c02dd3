package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Refuses drivers whose interrupt one core handles and that the other core uses, CRT0503. Host
 * only.
 *
 * <p>A driver knows no other core: it shares its fields with its interrupt by masking, or by being
 * outranked, and pends its own line; all of that ends at the core that does it.
 */
public final class ForeignHandlers {
  /** Each core has a SysTick, of which one runs. */
  private static final String SYSTICK = "dev/cortado/time/SysTickSource";

  private final FlowAnalysis flow;
  private final Graph graph;
  private final Map<Object, InterruptNode> handlers = new IdentityHashMap<>();
  private final ToIntFunction<EntryContext> core;
  private final Optional<InterruptNode> sysTick;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  private ForeignHandlers(FlowAnalysis flow, Graph graph, ToIntFunction<EntryContext> core) {
    this.flow = flow;
    this.graph = graph;
    this.core = core;
    graph.interrupts().forEach(node -> handlers.put(node.handler(), node));
    sysTick =
        graph.tick().map(tick -> new InterruptNode("SysTick", tick.irq(), tick.clock(), tick.at()));
  }

  /**
   * Returns a problem for each driver and entry of the other core.
   *
   * @param core the core that runs an entry
   */
  public static List<Problem> check(
      FlowAnalysis flow, Graph graph, ToIntFunction<EntryContext> core) {
    ForeignHandlers check = new ForeignHandlers(flow, graph, core);
    if (graph.cores().isPresent()) {
      flow.states().forEach(check::look);
    }
    return new ArrayList<>(check.problems.values());
  }

  private void look(MethodState state) {
    FlowValue receiver = state.method.isStatic() ? null : state.parameters[0];
    boolean runs =
        state.context.kind() == EntryContext.Kind.ACTOR
            || state.context.kind() == EntryContext.Kind.LEVEL
            || state.context.kind() == EntryContext.Kind.DEVICE
            || state.context.kind() == EntryContext.Kind.TICK;
    if (receiver == null || !receiver.isReference() || !runs) {
      return;
    }
    receiver.objects().forEach(id -> use(flow.heap().object(id), state));
  }

  private void use(HeapObject object, MethodState state) {
    InterruptNode handler =
        object.type().equals(SYSTICK) ? sysTick.orElse(null) : handlers.get(object.host());
    int user = core.applyAsInt(state.context);
    if (handler == null || handler.core() == user) {
      return;
    }
    if (object.type().equals(SYSTICK) && state.context.kind() == EntryContext.Kind.LEVEL) {
      tellOfMeasured(user, handler);
    } else {
      problems.putIfAbsent(handler.name() + state.context.name(), problem(handler, user, state));
    }
  }

  /** A level reads the time for the statistics of its actors. */
  private void tellOfMeasured(int user, InterruptNode timer) {
    for (ActorNode actor : graph.actors()) {
      boolean isMeasured =
          graph.statistics().stream().anyMatch(node -> node.subject() == actor.actor());
      if (isMeasured && actor.core() == user) {
        problems.putIfAbsent(actor.name(), measured(actor, timer));
      }
    }
  }

  private static Problem measured(ActorNode actor, InterruptNode timer) {
    return Problem.error(
        "CRT0503",
        "the runs of actor \""
            + actor.name()
            + "\" on core "
            + actor.core()
            + " are measured by "
            + timer.name()
            + ", which counts on core "
            + timer.core(),
        actor.at(),
        "a core reads its own SysTick only; the clock was wired at " + timer.at(),
        "take the board's ticklessClock, which both cores read, or measure actors of core "
            + timer.core()
            + " only");
  }

  private static Problem problem(InterruptNode handler, int user, MethodState state) {
    return Problem.error(
        "CRT0503",
        state.context.name()
            + " on core "
            + user
            + " uses the driver of "
            + handler.name()
            + ", whose interrupt core "
            + handler.core()
            + " handles",
        state.userLine(state.method.node().instructions.getFirst()),
        "a driver shares its fields with its interrupt on one core only; wired at "
            + handler.at()
            + ", reached by "
            + state.path(),
        "let an actor on core " + handler.core() + " use it, and send it messages through a queue");
  }
}
