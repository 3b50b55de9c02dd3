package dev.cortado.hal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ButtonTest {
  private final FakePin pin = new FakePin();
  private final Button button = new Button(pin);
  private final Pool<ButtonPress> pool = new Pool<>(1, ButtonPress::new);
  private final Queue<ButtonPress> queue = new Queue<>();

  @BeforeEach
  void installMachine() {
    RegisterFile.install();
  }

  @Test
  void countsPressesThatFindThePoolEmpty() {
    button.presses(pool, queue);
    pin.handler.onEdge();
    pin.handler.onEdge();
    pin.handler.onEdge();

    queue.poll().free();
    pin.handler.onEdge();

    assertThat(queue.poll().lostBefore()).isEqualTo(2);
  }

  @Test
  void tellsLostPressesOnce() {
    button.presses(pool, queue);
    pin.handler.onEdge();
    pin.handler.onEdge();
    queue.poll().free();
    pin.handler.onEdge();
    queue.poll().free();

    pin.handler.onEdge();

    assertThat(queue.poll().lostBefore()).isZero();
  }

  @Test
  void putsAMessageAtEachPress() {
    button.presses(pool, queue);
    assertThat(pin.edge).isEqualTo(Edge.FALLING);

    pin.handler.onEdge();

    ButtonPress press = queue.poll();
    assertThat(press.button()).isSameAs(button);
    assertThat(press.lostBefore()).isZero();
  }

  @Test
  void isPressedWhileItsPinIsLow() {
    pin.high = true;
    assertThat(button.pressed()).isFalse();

    pin.high = false;
    assertThat(button.pressed()).isTrue();
  }
}
