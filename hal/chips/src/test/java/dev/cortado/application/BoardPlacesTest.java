package dev.cortado.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.Board;
import dev.cortado.hal.nrf51822.MicrobitBoardProvider;
import dev.cortado.hal.rp2040.PicoBoardProvider;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.BootStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPlacesTest {
  @Test
  void placesAreTheApplicationsThoughTheBoardAsks() {
    for (BoardProvider provider : List.of(new MicrobitBoardProvider(), new PicoBoardProvider())) {
      Wiring wiring = new Wiring(provider);
      Board board = Board.of(wiring);
      board.clock();
      board.clock(100);
      board.serial();

      assertThat(wiring.problems().get(0).at()).startsWith("BoardPlacesTest.java:");
      assertThat(wiring.seal().interrupts().get(0).at()).startsWith("BoardPlacesTest.java:");
    }
  }

  @Test
  void theRateThatATicklessClockHasNotIsRefusedWithTheNearest() {
    Wiring microbit = new Wiring(new MicrobitBoardProvider());
    Wiring pico = new Wiring(new PicoBoardProvider());
    Board.of(microbit).ticklessClock(1000);
    Board.of(pico).ticklessClock(31_250);

    assertThat(microbit.problems()).hasSize(1);
    assertThat(microbit.problems().get(0).toString())
        .containsPattern(
            """
            error CRT0208: clock asked for at 1000 Hz, which nRF51822 cannot tick at
                at: BoardPlacesTest.java:\\d+
               why: without a tick TIMER0 counts, at 16 MHz divided by a power of two, up to 2\\^9
               fix: use such a rate; the nearest one is 31250 Hz""");
    assertThat(pico.problems()).hasSize(1);
    assertThat(pico.problems().get(0).toString())
        .containsPattern(
            """
            error CRT0208: clock asked for at 31250 Hz, which RP2040 cannot tick at
                at: BoardPlacesTest.java:\\d+
               why: without a tick TIMER counts, and it counts microseconds
               fix: use such a rate; the nearest one is 1000000 Hz""");
  }

  @Test
  void thePicoStartsItsClocksThoughNobodyAsksForTheBoard() {
    Wiring wiring = new Wiring(new PicoBoardProvider());

    assertThat(wiring.seal().bootSteps())
        .extracting(BootStep::name)
        .containsExactly("clocks and resets");
  }
}
