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
  void thePicoStartsItsClocksThoughNobodyAsksForTheBoard() {
    Wiring wiring = new Wiring(new PicoBoardProvider());

    assertThat(wiring.seal().bootSteps())
        .extracting(BootStep::name)
        .containsExactly("clocks and resets");
  }
}
