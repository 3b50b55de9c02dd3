package dev.cortado.hal.rp2040;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.Edge;
import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Rp2040;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BankEdgesTest {
  private static final int STATUS_0 = Rp2040.IO_BANK0_PROC0_INTS0;
  private static final int STATUS_8 = Rp2040.IO_BANK0_PROC0_INTS0 + 4;
  private static final int LATCH_0 = Rp2040.IO_BANK0_INTR0;
  private static final int LATCH_8 = Rp2040.IO_BANK0_INTR0 + 4;
  private static final int ENABLE_0 = Rp2040.IO_BANK0_PROC0_INTE0 + Rp2040.ALIAS_SET;

  private final RegisterFile registers = RegisterFile.install();
  private final BankEdges edges = new BankEdges();
  private final List<String> called = new ArrayList<>();

  @Test
  void callsNobodyAtASpuriousInterrupt() {
    watch(3, Edge.BOTH);

    edges.onInterrupt();

    assertThat(called).isEmpty();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void callsOnceForBothEdgesAtOnce() {
    watch(3, Edge.BOTH);
    registers.answer(STATUS_0, 0xc000);

    edges.onInterrupt();

    assertThat(called).containsExactly("GP3");
    assertThat(registers.takeStores()).containsExactly(store(LATCH_0, 0xc000));
  }

  @Test
  void leavesTheEdgesOfOtherPinsAlone() {
    watch(3, Edge.FALLING);
    registers.answer(STATUS_0, 0xffff_0fff);

    edges.onInterrupt();

    assertThat(called).isEmpty();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void servesPinsOfSeveralRegistersInOneInterrupt() {
    watch(3, Edge.FALLING);
    watch(14, Edge.FALLING);
    watch(15, Edge.FALLING);
    registers.answer(STATUS_0, 0x4000);
    registers.answer(STATUS_8, 0x4000_0000);

    edges.onInterrupt();

    assertThat(called).containsExactly("GP3", "GP15");
    assertThat(registers.takeStores())
        .containsExactly(store(LATCH_0, 0x4000), store(LATCH_8, 0x4000_0000));
  }

  @Test
  void forgetsTheEdgesOfBeforeBoot() {
    watch(14, Edge.FALLING);
    watch(0, Edge.RISING);

    edges.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(LATCH_8, 0x0400_0000),
            store(ENABLE_0 + 4, 0x0400_0000),
            store(LATCH_0, 0x8),
            store(ENABLE_0, 0x8));
  }

  private void watch(int pin, Edge edge) {
    edges.watch(pin, edge, () -> called.add("GP" + pin));
  }
}
