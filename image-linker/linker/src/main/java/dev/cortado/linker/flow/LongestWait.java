package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.Set;

/**
 * Finds how far ahead of now anything ever hangs itself into the timer wheel, from what the calls
 * that wait for time are given. Host only.
 *
 * <p>A clock is right with whatever number this finds, so it does not have to be exact: it decides
 * how many levels are worth their memory.
 */
public final class LongestWait {
  private static final String CLOCK = "dev/cortado/time/Clock";
  private static final String DEADLINE = "dev/cortado/time/Deadline";
  private static final String GATE = "dev/cortado/time/PeriodicGate";

  /** Calls whose argument says how many ticks ahead. */
  private static final Set<MethodKey> AHEAD =
      Set.of(
          new MethodKey(CLOCK, "sleep", "(I)V"),
          new MethodKey(DEADLINE, "in", "(I)L" + DEADLINE + ";"),
          new MethodKey(DEADLINE, "again", "(I)L" + DEADLINE + ";"));

  /** Calls whose argument is a point in time. */
  private static final Set<MethodKey> AT =
      Set.of(
          new MethodKey(CLOCK, "sleepUntil", "(I)V"),
          new MethodKey(DEADLINE, "at", "(I)L" + DEADLINE + ";"));

  private static final MethodKey PASSES_GATE = new MethodKey(GATE, "await", "()V");

  private final FlowAnalysis analysis;
  private final Bounds bounds;

  private LongestWait(FlowAnalysis analysis) {
    this.analysis = analysis;
    bounds = new Bounds(analysis);
  }

  /** Returns the ticks of the longest wait; 2^31-1 if it cannot be told, 1 if there is none. */
  public static int ticks(FlowAnalysis analysis) {
    return new LongestWait(analysis).longest();
  }

  private int longest() {
    int longest = 1;
    for (MethodState state : analysis.states()) {
      MethodKey key = state.method().key();
      if (AHEAD.contains(key)) {
        longest = Math.max(longest, bounds.ofParameter(state, 1));
      } else if (key.equals(PASSES_GATE)) {
        longest = Math.max(longest, period(state));
      } else if (AT.contains(key) && isAskedForAnyTime(state)) {
        return Integer.MAX_VALUE;
      }
    }
    return longest;
  }

  private int period(MethodState state) {
    return bounds.ofField(
        analysis.classes().field(GATE, "periodTicks", "I"), state.parameter(0).objects());
  }

  /** Returns whether more than the product's own methods, which are looked at themselves, call. */
  private static boolean isAskedForAnyTime(MethodState state) {
    return state.callers().keySet().stream()
        .map(caller -> caller.method().key())
        .anyMatch(caller -> !AHEAD.contains(caller) && !caller.equals(PASSES_GATE));
  }
}
