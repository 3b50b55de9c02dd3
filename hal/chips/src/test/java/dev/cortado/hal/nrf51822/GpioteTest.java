package dev.cortado.hal.nrf51822;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.Edge;
import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Nrf51822;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GpioteTest {
  private static final int EVENT_0 = Nrf51822.GPIOTE_EVENTS_IN;
  private static final int EVENT_1 = Nrf51822.GPIOTE_EVENTS_IN + 4;

  private final RegisterFile registers = RegisterFile.install();
  private final Gpiote gpiote = new Gpiote();
  private final List<String> called = new ArrayList<>();

  @Test
  void refusesAFifthPin() {
    for (int pin = 0; pin < 4; pin++) {
      gpiote.watch(pin, Edge.BOTH, () -> {});
    }

    assertThatThrownBy(() -> gpiote.watch(4, Edge.BOTH, () -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("edges of 5 pins are asked for, the nRF51822 can watch 4");
  }

  @Test
  void callsNobodyAtASpuriousInterrupt() {
    watchTwoPins();

    gpiote.onInterrupt();

    assertThat(called).isEmpty();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void servesTwoPinsInOneInterrupt() {
    watchTwoPins();
    registers.answer(EVENT_0, 1);
    registers.answer(EVENT_1, 1);

    gpiote.onInterrupt();

    assertThat(called).containsExactly("A", "B");
    assertThat(registers.takeStores()).containsExactly(store(EVENT_0, 0), store(EVENT_1, 0));
  }

  @Test
  void servesOnlyThePinThatHasAnEdge() {
    watchTwoPins();
    registers.answer(EVENT_1, 1);

    gpiote.onInterrupt();

    assertThat(called).containsExactly("B");
    assertThat(registers.takeStores()).containsExactly(store(EVENT_1, 0));
  }

  @Test
  void clearsTheEventBeforeItCallsTheHandler() {
    List<String> clearedBefore = new ArrayList<>();
    gpiote.watch(17, Edge.FALLING, () -> clearedBefore.addAll(registers.takeStores()));
    registers.answer(EVENT_0, 1);

    gpiote.onInterrupt();

    assertThat(clearedBefore).containsExactly(store(EVENT_0, 0));
  }

  @Test
  void dropsTheEventsThatConfiguringCausesBeforeItInterrupts() {
    gpiote.watch(17, Edge.FALLING, () -> {});
    gpiote.watch(26, Edge.BOTH, () -> {});

    gpiote.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.GPIOTE_CONFIG, 0x0002_1101),
            store(EVENT_0, 0),
            store(Nrf51822.GPIOTE_CONFIG + 4, 0x0003_1a01),
            store(EVENT_1, 0),
            store(Nrf51822.GPIOTE_INTENSET, 0b11));
  }

  private void watchTwoPins() {
    gpiote.watch(17, Edge.FALLING, () -> called.add("A"));
    gpiote.watch(26, Edge.FALLING, () -> called.add("B"));
  }
}
