package dev.cortado.host;

import dev.cortado.kernel.Firmware;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tries a test under every order of events: each event happens at each point where an interrupt
 * could be taken, in each order with the others. Host only.
 *
 * <p>Points are counted from the start of the run: before each register access, beside each masked
 * section, at each wait, and each time that the processor wakes. The search is that of stateless
 * model checking (Godefroid, VeriSoft, POPL 1997): the firmware is wired and run anew for each
 * schedule, so device code must not keep state in static fields. With p points and n events there
 * are up to p^n schedules, in order of the first event's point.
 */
public final class Exploration {
  private static final int DEFAULT_RUNS = 20_000;

  private final Supplier<? extends Firmware> firmware;
  private final String board;
  private final Map<String, Consumer<HostBoard>> events = new LinkedHashMap<>();
  private int firstPoint;
  private int lastPoint = 200;
  private int mostRuns = DEFAULT_RUNS;

  private Exploration(Supplier<? extends Firmware> firmware, String board) {
    this.firmware = firmware;
    this.board = board;
  }

  /** Explores what {@code firmware} makes, a new one for each run, on the board so called. */
  public static Exploration of(Supplier<? extends Firmware> firmware, String board) {
    return new Exploration(firmware, board);
  }

  /**
   * Adds an event, which happens once in each run.
   *
   * @param name for schedules: letters, digits and {@code -}
   * @param action what the world does, such as pressing a button
   */
  public Exploration event(String name, Consumer<HostBoard> action) {
    Objects.requireNonNull(action, "action");
    if (!name.matches("[A-Za-z0-9-]+") || events.putIfAbsent(name, action) != null) {
      throw new IllegalArgumentException("name=" + name + " is no name, or is taken");
    }
    return this;
  }

  /** Adds an event: the interrupt line called {@code name} becomes pending. */
  public Exploration interrupt(String name) {
    return event(name, host -> host.interrupt(name));
  }

  /** Tries the points from {@code first} to {@code last}, counted from 0; 0 to 200 at first. */
  public Exploration points(int first, int last) {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("first=" + first + ", last=" + last);
    }
    firstPoint = first;
    lastPoint = last;
    return this;
  }

  /** Refuses to try more than {@code runs} schedules, at least 1; 20,000 at first. */
  public Exploration mostRuns(int runs) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs=" + runs + ", must be at least 1");
    }
    mostRuns = runs;
    return this;
  }

  /**
   * Runs {@code test} under each schedule, until it fails.
   *
   * @return how many schedules were tried
   * @throws ScheduleFailure at the first that fails; {@link #replay} runs its schedule again
   * @throws IllegalStateException if there are more schedules than allowed, or the run does not
   *     come to the first point, so that no event would happen; or if the wiring has errors
   */
  public int check(Consumer<HostBoard> test) {
    List<String> names = new ArrayList<>(events.keySet());
    int[] at = new int[names.size()];
    Arrays.fill(at, firstPoint);
    int runs = 0;
    while (true) {
      if (++runs > mostRuns) {
        throw new IllegalStateException(
            "runs=" + runs + ": fewer points or events, or a larger bound, which is " + mostRuns);
      }
      Schedule schedule = Schedule.of(names, at);
      int points = run(schedule, test);
      if (runs == 1 && points <= firstPoint && !names.isEmpty()) {
        throw new IllegalStateException(
            "first="
                + firstPoint
                + ": the run ends after "
                + points
                + " points, without any event");
      }
      if (!advance(at, Math.min(lastPoint, points - 1))) {
        return runs;
      }
    }
  }

  /**
   * Runs {@code test} once, under the schedule that a {@link ScheduleFailure} has told.
   *
   * @throws ScheduleFailure if the test fails under it
   * @throws IllegalArgumentException if {@code schedule} is none of these events
   * @throws IllegalStateException if the test passes, and an event has not happened: the run ended
   *     before its point, as after a change of the firmware
   */
  public void replay(String schedule, Consumer<HostBoard> test) {
    Schedule parsed = Schedule.parse(schedule, events.keySet());
    int points = run(parsed, test);
    for (Schedule.Entry entry : parsed.entries()) {
      if (entry.point() >= points) {
        throw new IllegalStateException(
            "schedule=" + schedule + ": the run ends after " + points + " points, before " + entry);
      }
    }
  }

  /** Counts up, the last event fastest; points that a run does not come to are left out. */
  private boolean advance(int[] at, int last) {
    for (int i = at.length - 1; i >= 0; i--) {
      if (at[i] < last) {
        at[i]++;
        return true;
      }
      at[i] = firstPoint;
    }
    return false;
  }

  /** Returns how many points the run came to. */
  private int run(Schedule schedule, Consumer<HostBoard> test) {
    int[] point = {0};
    HostBoard started = HostBoard.start(firmware.get(), board);
    try (HostBoard host = started) {
      host.atPoints(
          () -> {
            int now = point[0]++;
            for (String name : schedule.at(now)) {
              events.get(name).accept(host);
            }
          });
      test.accept(host);
    } catch (RuntimeException | AssertionError e) {
      throw new ScheduleFailure(schedule, e);
    }
    return point[0];
  }
}
