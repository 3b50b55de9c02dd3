package dev.cortado.hal.board;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PinClaimsTest {
  private final PinClaims claims = new PinClaims();

  @Test
  void refusesASecondUse() {
    claims.claim(3, "P3", "output");

    assertThatThrownBy(() -> claims.claim(3, "P3", "button"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("pin P3 is asked for as button, but is in use as output");
  }

  @Test
  void permitsTheSameUseAgain() {
    claims.claim(3, "P3", "output");

    assertThatCode(() -> claims.claim(3, "P3", "output")).doesNotThrowAnyException();
  }
}
