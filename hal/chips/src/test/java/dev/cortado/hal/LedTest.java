package dev.cortado.hal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LedTest {
  private final FakePin pin = new FakePin();

  @Test
  void isLitByHigh() {
    Led led = new Led(pin, false);

    led.on();
    assertThat(pin.high).isTrue();

    led.off();
    assertThat(pin.high).isFalse();
  }

  @Test
  void isLitByLow() {
    Led led = new Led(pin, true);

    led.off();
    assertThat(pin.high).isTrue();

    led.on();
    assertThat(pin.high).isFalse();
  }

  @Test
  void togglesItsPin() {
    Led led = new Led(pin, true);

    led.toggle();
    assertThat(pin.high).isTrue();

    led.toggle();
    assertThat(pin.high).isFalse();
  }
}
