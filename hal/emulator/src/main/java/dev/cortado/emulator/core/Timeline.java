package dev.cortado.emulator.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * Simulated time: the cycle counter's frequency, and what happens at which cycle. Host only.
 *
 * <p>Events of one cycle happen in the order in which they were made; each is told its own cycle,
 * which the core may have passed by an instruction. When the clock changes, the cycle of each
 * waiting event moves so that its time in nanoseconds stays.
 */
public final class Timeline {
  /** An event that waits or is over. */
  public static final class Event {
    private long cycle;
    private final long order;
    private final LongConsumer action;
    private final boolean external;
    private final boolean countsCycles;
    private boolean waiting = true;

    private Event(
        long cycle, long order, LongConsumer action, boolean external, boolean countsCycles) {
      this.cycle = cycle;
      this.order = order;
      this.action = action;
      this.external = external;
      this.countsCycles = countsCycles;
    }

    /** Returns whether it has neither happened nor been cancelled. */
    public boolean isWaiting() {
      return waiting;
    }
  }

  private static final double NANOS_PER_SECOND = 1e9;

  private final PriorityQueue<Event> queue =
      new PriorityQueue<>(
          Comparator.<Event>comparingLong(e -> e.cycle).thenComparingLong(e -> e.order));
  private long made;
  private long clockHz;
  private long changedAtCycle;
  private long changedAtNanos;
  private long nextCycle = Long.MAX_VALUE;
  private Core core;
  private long runningCycle = -1;

  /** Starts at cycle 0 and at {@code clockHz}. */
  public Timeline(long clockHz) {
    this.clockHz = clockHz;
  }

  /** Returns the core's clock now, in hertz. */
  public long clockHz() {
    return clockHz;
  }

  /** Changes the core's clock at cycle {@code now}. */
  public void clockHz(long newHz, long now) {
    if (newHz == clockHz) {
      return;
    }
    changedAtNanos = nanos(now);
    changedAtCycle = now;
    double ratio = (double) newHz / clockHz;
    clockHz = newHz;
    List<Event> events = new ArrayList<>(queue);
    queue.clear();
    for (Event event : events) {
      if (!event.countsCycles) {
        event.cycle = now + Math.max(0, Math.round((event.cycle - now) * ratio));
      }
      queue.add(event);
    }
    refresh();
  }

  /** Returns the cycle now: the running event's, or else the core's. */
  public long now() {
    return runningCycle >= 0 ? runningCycle : core.cycles;
  }

  /** Returns the nanoseconds from the start to now. */
  public long nowNanos() {
    return nanos(now());
  }

  /** Returns the first cycle that is {@code nanos} or more after now. */
  public long after(long nanos) {
    return now() + (long) Math.ceil(nanos * (clockHz / NANOS_PER_SECOND) - 1e-6);
  }

  /** Returns the nanoseconds from the start to {@code cycle}, not before the last clock change. */
  public long nanos(long cycle) {
    return changedAtNanos + Math.round((cycle - changedAtCycle) * (NANOS_PER_SECOND / clockHz));
  }

  /** Returns the first cycle at or after {@code nanos}, if the clock stays as it is. */
  public long cycleAt(long nanos) {
    double cycles = (nanos - changedAtNanos) * (clockHz / NANOS_PER_SECOND);
    return changedAtCycle + (long) Math.ceil(cycles - 1e-6);
  }

  /** Makes the chip do {@code action} at {@code cycle}; a reset cancels it. */
  public Event at(long cycle, LongConsumer action) {
    return add(cycle, action, false, false);
  }

  /** As {@link #at}, for what counts the core's cycles: a change of the clock does not move it. */
  public Event atCycle(long cycle, LongConsumer action) {
    return add(cycle, action, false, true);
  }

  /** Makes the world outside of the chip do {@code action} at {@code cycle}. */
  public Event outsideAt(long cycle, LongConsumer action) {
    return add(cycle, action, true, false);
  }

  /** Cancels {@code event}; does nothing if it is null or over. */
  public void cancel(Event event) {
    if (event != null && event.waiting) {
      event.waiting = false;
      queue.remove(event);
      refresh();
    }
  }

  /**
   * Lets {@code event} happen at its cycle if that has come; does nothing if it is null or over.
   * For whoever is accessed by an instruction whose cycles have passed what it had planned.
   *
   * @return whether it happened
   */
  public boolean happenIfDue(Event event) {
    if (event == null || !event.waiting || event.cycle > now()) {
      return false;
    }
    cancel(event);
    long outer = runningCycle;
    runningCycle = event.cycle;
    event.action.accept(event.cycle);
    runningCycle = outer;
    return true;
  }

  /** Cancels what the chip had planned. */
  public void cancelChip() {
    queue.removeIf(event -> !event.external);
    refresh();
  }

  /** Returns the cycle of the next event, or {@link Long#MAX_VALUE}. */
  public long nextCycle() {
    return nextCycle;
  }

  /** Lets {@code newCore} look up each time that the next event changes. */
  void attach(Core newCore) {
    core = newCore;
  }

  /** Lets everything happen that is due at {@code cycle}. */
  void runDue(long cycle) {
    while (nextCycle <= cycle) {
      Event event = queue.remove();
      event.waiting = false;
      refresh();
      runningCycle = event.cycle;
      event.action.accept(event.cycle);
      runningCycle = -1;
    }
  }

  private Event add(long cycle, LongConsumer action, boolean external, boolean countsCycles) {
    Event event = new Event(cycle, made++, action, external, countsCycles);
    queue.add(event);
    refresh();
    return event;
  }

  private void refresh() {
    Event first = queue.peek();
    long next = first == null ? Long.MAX_VALUE : first.cycle;
    if (next != nextCycle) {
      nextCycle = next;
      if (core != null) {
        core.attention = true;
      }
    }
  }
}
