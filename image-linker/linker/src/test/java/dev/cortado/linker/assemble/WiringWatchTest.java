package dev.cortado.linker.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WiringWatchTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  private static Optional<String> line(StackTraceElement[] frames) {
    return Stream.of(frames)
        .filter(frame -> frame.getClassName().equals(WiringWatchTest.class.getName()))
        .map(frame -> frame.getMethodName())
        .findFirst();
  }

  @Test
  void tellsWhereWiringIsThatGoesOn() throws Exception {
    try (WiringWatch watch =
        new WiringWatch("acme.Bad", WiringWatchTest::line, Duration.ofMillis(1), told::add)) {
      assertThat(told.take())
          .isEqualTo(
              "the wiring of acme.Bad has not ended after 0 s, at tellsWhereWiringIsThatGoesOn");
    }
  }

  @Test
  void tellsWhereWiringEndsTheJvm() {
    try (WiringWatch watch = new WiringWatch("acme.Bad", WiringWatchTest::line, LONG, told::add)) {
      watch.tellOfExit();
    }

    assertThat(told)
        .containsExactly("the JVM ends while acme.Bad is wired, at tellsWhereWiringEndsTheJvm");
  }

  @Test
  void saysNothingOfWiringThatEnds() {
    new WiringWatch("acme.Good", WiringWatchTest::line, LONG, told::add).close();

    assertThat(told).isEmpty();
  }
}
