package dev.cortado.host;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Finds device code that computes for ever: simulated time stands still meanwhile, so that no run
 * would end. Host only; looks from the test's thread.
 *
 * <p>What counts is the time of the JVM's processors that a thread has used, so that one that a
 * debugger has stopped is not told of.
 */
final class Watchdog {
  private final int patienceSeconds = Integer.getInteger("cortado.host.patience", 10);
  private final ThreadMXBean times = ManagementFactory.getThreadMXBean();
  private final Map<Thread, Long> begunNanos = new HashMap<>();
  private long progressBefore = -1;

  /** Returns for how long a thread may compute. */
  int patienceSeconds() {
    return patienceSeconds;
  }

  /**
   * Returns the thread that has computed for too long without any {@code progress}, or null.
   *
   * @param progress a number that changes whenever code asks for something but computing
   */
  Thread look(long progress, List<Thread> threads) {
    if (!times.isThreadCpuTimeSupported()) {
      return null;
    }
    if (progress != progressBefore) {
      progressBefore = progress;
      begunNanos.clear();
    }
    for (Thread thread : threads) {
      long usedNanos = times.getThreadCpuTime(thread.getId());
      long begun = begunNanos.computeIfAbsent(thread, key -> usedNanos);
      if (usedNanos - begun > TimeUnit.SECONDS.toNanos(patienceSeconds)) {
        return thread;
      }
    }
    return null;
  }
}
