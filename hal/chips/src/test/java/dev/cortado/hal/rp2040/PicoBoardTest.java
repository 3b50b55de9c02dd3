package dev.cortado.hal.rp2040;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.Board;
import dev.cortado.hal.ButtonPress;
import dev.cortado.hal.Edge;
import dev.cortado.hal.Led;
import dev.cortado.hal.Pull;
import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.WiredBoard;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PicoBoardTest {
  private static final int LED = 1 << 25;

  private final RegisterFile registers = RegisterFile.install();
  private final WiredBoard wired = new WiredBoard(new PicoBoardProvider());
  private final Board board = wired.board();

  @Test
  void isOfferedByName() {
    assertThat(ServiceLoader.load(BoardProvider.class))
        .extracting(BoardProvider::name)
        .contains("pico");
  }

  @Test
  void startsTheClocksFirst() {
    board.led();
    board.serial();
    board.input("GP2", Pull.UP).onEdge(Edge.BOTH, () -> {});

    assertThat(wired.bootSteps())
        .containsExactly("clocks and resets", "pins", "UART0", "pin edges");
  }

  @Nested
  final class Leds {
    @Test
    void areNamedInTheError() {
      assertThatThrownBy(() -> board.led("GP25"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "board pico has no LED \"GP25\"; it has \"LED\", \"GP0\", \"GP1\"")
          .hasMessageEndingWith("\"GP22\", \"GP26\", \"GP27\", \"GP28\"");
    }

    @Test
    void areOffAfterBoot() {
      board.led();

      wired.boot("pins");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Rp2040.SIO_GPIO_OUT, 0),
              store(Rp2040.SIO_GPIO_OE, LED),
              store(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * 25, 5));
    }

    @Test
    void takeOneStoreForEachOperation() {
      Led led = board.led();

      led.on();
      led.off();
      led.toggle();

      assertThat(registers.takeStores())
          .containsExactly(
              store(Rp2040.SIO_GPIO_OUT_SET, LED),
              store(Rp2040.SIO_GPIO_OUT_CLR, LED),
              store(Rp2040.SIO_GPIO_OUT_XOR, LED));
    }
  }

  @Nested
  final class Buttons {
    private final Pool<ButtonPress> pool = new Pool<>(1, ButtonPress::new);
    private final Queue<ButtonPress> queue = new Queue<>();

    @Test
    void areNamedInTheError() {
      assertThatThrownBy(() -> board.button("C"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("board pico has no button \"C\"; it has \"A\", \"B\", \"GP0\"");
    }

    @Test
    void onOnePinTakeOneHandler() {
      board.button("A").presses(pool, queue);

      assertThatThrownBy(() -> board.button("GP14").presses(pool, queue))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("pin GP14 has a handler for its edges already");
    }

    @Test
    void arePulledUpInputs() {
      board.button("B");

      wired.boot("pins");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Rp2040.PADS_BANK0_GPIO0 + 4 * 15, 0x5a),
              store(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * 15, 5));
    }

    @Test
    void arePressedWhileLow() {
      registers.answer(Rp2040.SIO_GPIO_IN, ~(1 << 14));

      assertThat(board.button("A").pressed()).isTrue();
      assertThat(board.button("B").pressed()).isFalse();
    }

    @Test
    void putPressesIntoTheQueue() {
      board.button("A").presses(pool, queue);
      assertThat(wired.interrupts()).containsExactly("13 IO_IRQ_BANK0");

      registers.answer(Rp2040.IO_BANK0_PROC0_INTS0 + 4, 0x0400_0000, 0);
      wired.interrupt(Rp2040.IRQ_IO_BANK0);
      wired.interrupt(Rp2040.IRQ_IO_BANK0);

      assertThat(queue.poll().button()).isSameAs(board.button("A"));
      assertThat(queue.poll()).isNull();
    }
  }

  @Nested
  final class Pins {
    @Test
    void haveOneUse() {
      board.serial();

      assertThatThrownBy(() -> board.output("GP0"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("pin GP0 is asked for as output, but is in use as serial");
    }

    @Test
    void haveOnePull() {
      board.input("GP5", Pull.UP);

      assertThatThrownBy(() -> board.input("GP5", Pull.DOWN))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("input, pull DOWN")
          .hasMessageContaining("input, pull UP");
    }

    @Test
    void areTheSameObjectEachTime() {
      assertThat(board.output("GP6")).isSameAs(board.output("GP6"));
      assertThat(board.input("GP7", Pull.NONE)).isSameAs(board.input("GP7", Pull.NONE));
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
    void takesTwoPins() {
      board.serial();
      assertThat(wired.interrupts()).containsExactly("20 UART0_IRQ");

      wired.boot("pins");

      assertThat(registers.takeStores())
          .containsExactly(
              store(Rp2040.PADS_BANK0_GPIO0 + 4, 0x5a),
              store(Rp2040.IO_BANK0_GPIO0_CTRL, 2),
              store(Rp2040.IO_BANK0_GPIO0_CTRL + 8, 2));
    }
  }

  @Nested
  final class TheChip {
    private final Chip chip = new PicoBoardProvider().chip();

    @Test
    void hasSixLinesToSpare() {
      assertThat(chip.irqs()).hasSize(32);
      assertThat(chip.irqs().stream().filter(irq -> irq.spare()).map(irq -> irq.number()))
          .containsExactly(26, 27, 28, 29, 30, 31);
      assertThat(chip.irqs().get(Rp2040.IRQ_UART0).name()).isEqualTo("UART0_IRQ");
      assertThat(chip.irqs().get(Rp2040.IRQ_IO_BANK0).name()).isEqualTo("IO_IRQ_BANK0");
    }

    @Test
    void isTheVariantOfTheBoard() {
      assertThat(chip.coreHz()).isEqualTo(125_000_000);
      assertThat(chip.flashBase()).isEqualTo(0x1000_0000);
      assertThat(chip.flashBytes()).isEqualTo(2 * 1024 * 1024);
      assertThat(chip.ramBytes()).isEqualTo(264 * 1024);
      assertThat(chip.uf2Family()).contains(0xe48bff56);
    }
  }
}
