package dev.cortado.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityTest {
  @Test
  void isOneTo255() {
    assertThat(Priority.of(1).value()).isEqualTo(1);
    assertThat(Priority.of(Priority.MAX).value()).isEqualTo(255);
    assertThat(Priority.of(7)).isEqualTo(Priority.of(7));
  }

  @Test
  void isAPositiveDeadlineInstead() {
    assertThat(Priority.within(Duration.ofMillis(5)).deadline()).hasMillis(5);
    assertThatThrownBy(() -> Priority.within(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline=PT0S, must be longer than 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256, Integer.MIN_VALUE})
  void refusesOtherNumbers(int value) {
    assertThatThrownBy(() -> Priority.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("priority=" + value + ", must be 1 to 255");
  }
}
