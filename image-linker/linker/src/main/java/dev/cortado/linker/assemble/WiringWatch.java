package dev.cortado.linker.assemble;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks at the wiring from outside while it runs on the thread that makes this, and says where it
 * is if it does not come to its end: again and again while it goes on, and when the JVM ends
 * meanwhile, by {@code System.exit} in the wiring or by its user. Wiring may take long, so that
 * nothing but the user can tell a long one from an endless one. Host only.
 */
final class WiringWatch implements AutoCloseable {
  private final Thread wiring = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final String firmware;
  private final Function<StackTraceElement[], Optional<String>> lines;
  private final Consumer<String> teller;
  private final Thread atExit = new Thread(this::tellOfExit, "wiring watch at exit");

  /**
   * Begins to look.
   *
   * @param lines finds the user's line in a stack trace
   * @param patience after how long it tells that the wiring goes on
   */
  WiringWatch(
      String firmware,
      Function<StackTraceElement[], Optional<String>> lines,
      Duration patience,
      Consumer<String> teller) {
    this.firmware = firmware;
    this.lines = lines;
    this.teller = teller;
    Thread looking = new Thread(() -> look(patience), "wiring watch");
    looking.setDaemon(true);
    looking.start();
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  private void look(Duration patience) {
    try {
      for (long rounds = 1; !ended.await(patience.toMillis(), TimeUnit.MILLISECONDS); rounds++) {
        long seconds = patience.toMillis() * rounds / 1000;
        teller.accept(
            "the wiring of " + firmware + " has not ended after " + seconds + " s" + where());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Called where the JVM ends while the wiring has not. */
  void tellOfExit() {
    teller.accept("the JVM ends while " + firmware + " is wired" + where());
  }

  private String where() {
    return lines.apply(wiring.getStackTrace()).map(line -> ", at " + line).orElse("");
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the JVM ends, and has told so
    }
  }
}
