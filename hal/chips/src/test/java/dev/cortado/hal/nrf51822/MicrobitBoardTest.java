package dev.cortado.hal.nrf51822;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.Board;
import dev.cortado.hal.ButtonPress;
import dev.cortado.hal.Led;
import dev.cortado.hal.Pull;
import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.WiredBoard;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TickNode;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import java.util.HashSet;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MicrobitBoardTest {
  private static final int ROW_1 = 1 << 13;
  private static final int COLUMN_1 = 1 << 4;
  private static final int COLUMN_2 = 1 << 5;

  private final RegisterFile registers = RegisterFile.install();
  private final WiredBoard wired = new WiredBoard(new MicrobitBoardProvider());
  private final Board board = wired.board();

  @Test
  void isOfferedByName() {
    assertThat(ServiceLoader.load(BoardProvider.class))
        .extracting(BoardProvider::name)
        .contains("microbit");
  }

  @Test
  void configuresNothingThatIsNotAskedFor() {
    assertThat(wired.bootSteps()).isEmpty();
    assertThat(wired.interrupts()).isEmpty();
  }

  @Nested
  final class Leds {
    @Test
    void areNamedInTheError() {
      assertThatThrownBy(() -> board.led("r6c1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("board microbit has no LED \"r6c1\"; it has \"r1c1\", \"r1c2\"")
          .hasMessageEndingWith("\"r5c5\"");
    }

    @Test
    void ofASecondMatrixRowAreRefused() {
      board.led();

      assertThatThrownBy(() -> board.led("r2c1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "LED \"r2c1\" hangs in row 3 of the matrix, but \"r1c1\" in row 1: without scanning,"
                  + " LEDs of two rows cannot be lit one by one; in its row are"
                  + " [r1c1, r1c3, r1c5, r3c2, r4c1, r4c2, r4c3, r4c4, r4c5]");
    }

    @Test
    void haveEachAPlaceOfItsOwn() {
      HashSet<Integer> places = new HashSet<>();

      for (String name : LedMatrix.names()) {
        places.add(LedMatrix.row(name) * 100 + LedMatrix.columnPin(name));
      }

      assertThat(places).hasSize(25);
    }

    @Test
    void areOffAfterBoot() {
      board.led();
      board.led("r1c3");

      wired.boot("pins");

      int pins = ROW_1 | COLUMN_1 | COLUMN_2;
      assertThat(registers.takeStores())
          .containsExactly(store(Nrf51822.GPIO_OUTSET, pins), store(Nrf51822.GPIO_DIRSET, pins));
    }

    @Test
    void areLitByALowColumn() {
      Led led = board.led();

      led.on();
      led.off();

      assertThat(registers.takeStores())
          .containsExactly(
              store(Nrf51822.GPIO_OUTCLR, COLUMN_1), store(Nrf51822.GPIO_OUTSET, COLUMN_1));
    }

    @Test
    void toggleWithoutTouchingOtherPins() {
      Led led = board.led();

      registers.answer(Nrf51822.GPIO_OUT, ROW_1 | COLUMN_1 | COLUMN_2);
      led.toggle();
      assertThat(registers.takeStores())
          .containsExactly(store(Nrf51822.GPIO_OUTCLR, COLUMN_1), store(Nrf51822.GPIO_OUTSET, 0));

      registers.answer(Nrf51822.GPIO_OUT, ROW_1 | COLUMN_2);
      led.toggle();
      assertThat(registers.takeStores())
          .containsExactly(store(Nrf51822.GPIO_OUTCLR, 0), store(Nrf51822.GPIO_OUTSET, COLUMN_1));
    }

    @Test
    void areTheSameObjectEachTime() {
      assertThat(board.led()).isSameAs(board.led("r1c1"));
    }
  }

  @Nested
  final class Buttons {
    private final Pool<ButtonPress> pool = new Pool<>(2, ButtonPress::new);
    private final Queue<ButtonPress> queue = new Queue<>();

    @Test
    void areNamedInTheError() {
      assertThatThrownBy(() -> board.button("C"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("board microbit has no button \"C\"; it has \"A\", \"B\"");
    }

    @Test
    void takeOneHandlerEach() {
      board.button("A").presses(pool, queue);

      assertThatThrownBy(() -> board.button("A").presses(pool, queue))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has a handler");
    }

    @Test
    void needNoInterruptToBeRead() {
      board.button("A");

      assertThat(wired.bootSteps()).containsExactly("pins");
      assertThat(wired.interrupts()).isEmpty();
    }

    @Test
    void arePulledUpInputs() {
      board.button("A");
      board.button("B");

      wired.boot("pins");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Nrf51822.GPIO_PIN_CNF + 4 * 17, 0xc),
              store(Nrf51822.GPIO_PIN_CNF + 4 * 26, 0xc));
    }

    @Test
    void arePressedWhileLow() {
      registers.answer(Nrf51822.GPIO_IN, ~(1 << 17));

      assertThat(board.button("A").pressed()).isTrue();
      assertThat(board.button("B").pressed()).isFalse();
    }

    @Test
    void shareOneInterrupt() {
      board.button("A").presses(pool, queue);
      board.button("B").presses(pool, queue);
      assertThat(wired.interrupts()).containsExactly("6 GPIOTE");

      registers.answer(Nrf51822.GPIOTE_EVENTS_IN, 1, 0);
      registers.answer(Nrf51822.GPIOTE_EVENTS_IN + 4, 1, 0);
      wired.interrupt(Nrf51822.IRQ_GPIOTE);

      assertThat(queue.poll().button()).isSameAs(board.button("A"));
      assertThat(queue.poll().button()).isSameAs(board.button("B"));
    }
  }

  @Nested
  final class Pins {
    @Test
    void areNamedInTheError() {
      assertThatThrownBy(() -> board.output("P3"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("board microbit has no pin \"P3\"; it has \"P0\", \"P1\"");
    }

    @Test
    void haveOneUse() {
      board.output("P0");

      assertThatThrownBy(() -> board.input("P0", Pull.NONE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("pin P0.03 is asked for as input, pull NONE, but is in use as output");
    }

    @Test
    void startLow() {
      board.output("P0");

      wired.boot("pins");

      assertThat(registers.takeStores()).containsExactly(store(Nrf51822.GPIO_DIRSET, 1 << 3));
    }
  }

  @Nested
  final class SerialLine {
    @Test
    void hasOneRate() {
      assertThat(board.serial()).isSameAs(board.serial(115_200));

      assertThatThrownBy(() -> board.serial(9600))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("baud=9600, but the serial line was asked for at baud=115200");
    }

    @Test
    void runsOnTheCrystal() {
      board.serial();
      assertThat(wired.bootSteps()).containsExactly("crystal oscillator", "pins", "UART0");
      assertThat(wired.interrupts()).containsExactly("2 UART0");

      registers.answer(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED, 0, 0, 1);
      wired.boot("crystal oscillator");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED, 0),
              store(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1));
    }

    @Test
    void idlesHighFromBootOn() {
      board.serial();

      wired.boot("pins");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Nrf51822.GPIO_OUTSET, 1 << 24), store(Nrf51822.GPIO_DIRSET, 1 << 24));
    }
  }

  @Nested
  final class TicklessClock {
    @Test
    void countsMicrosecondsOnTimer0() {
      Clock clock = board.ticklessClock();

      TickNode tick = wired.wiring().seal().tick().orElseThrow();
      assertThat(tick.irq()).isEqualTo(Nrf51822.IRQ_TIMER0);
      assertThat(tick.line()).isEqualTo("TIMER0");
      assertThat(clock.tickHz()).isEqualTo(1_000_000);
      assertThat(board.ticklessClock()).isSameAs(clock);
      assertThat(board.clock(1_000_000)).isSameAs(clock);
    }

    @Test
    void countsFasterOrSlowerIfAskedTo() {
      assertThat(board.ticklessClock(31_250).ticksOfMillis(2000)).isEqualTo(62_500);
      assertThat(wired.wiring().problems()).isEmpty();
    }

    @Test
    void isNoSecondClock() {
      board.clock();
      board.ticklessClock();

      assertThat(wired.wiring().problems()).extracting(Problem::id).containsExactly("CRT0206");
    }
  }

  @Nested
  final class TheChip {
    private final Chip chip = new MicrobitBoardProvider().chip();

    @Test
    void hasTheSoftwareInterruptsToSpare() {
      assertThat(chip.irqs()).hasSize(32);
      assertThat(chip.irqs().stream().filter(irq -> irq.spare()).map(irq -> irq.name()))
          .containsExactly("SWI0", "SWI1", "SWI2", "SWI3", "SWI4", "SWI5");
      assertThat(chip.irqs().get(20).name()).isEqualTo("SWI0");
    }

    @Test
    void isTheVariantOfTheBoard() {
      assertThat(chip.coreHz()).isEqualTo(16_000_000);
      assertThat(chip.flashBytes()).isEqualTo(256 * 1024);
      assertThat(chip.ramBytes()).isEqualTo(16 * 1024);
      assertThat(chip.levels()).isEqualTo(4);
    }
  }
}
