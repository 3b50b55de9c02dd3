package dev.cortado.machine.softfloat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReciprocalTest {
  @Test
  void isTooSmallByLessThanTwoForEveryDivisor() {
    for (int digits = 1 << 15; digits < 1 << 16; digits++) {
      double error = 0x1p31 / (digits + 1) - Reciprocal.of(digits);

      assertThat(error).as("digits=%d", digits).isGreaterThanOrEqualTo(0).isLessThan(2);
    }
  }
}
