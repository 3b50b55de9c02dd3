package dev.cortado.host;

/** A test failed under a schedule, which its message tells and can be run again. Host only. */
public final class ScheduleFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private final String schedule;

  ScheduleFailure(Schedule schedule, Throwable cause) {
    super("fails under schedule \"" + schedule + "\": " + cause.getMessage(), cause);
    this.schedule = schedule.toString();
  }

  /** Returns the schedule, for {@link Exploration#replay}. */
  public String schedule() {
    return schedule;
  }
}
