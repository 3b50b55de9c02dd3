package dev.cortado.examples.button;

import dev.cortado.hal.Board;
import dev.cortado.hal.ButtonPress;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Wires a button to an urgent actor, beside a busy one. Host, at build time. */
public final class ButtonLight implements Firmware {
  private static final Priority URGENT = Priority.of(2);
  private static final Priority BACKGROUND = Priority.of(1);
  private static final int PRESSES_UNDER_WAY = 4;
  private static final int LONGEST_LINE_BYTES = 32;

  /** Made by the image linker. */
  public ButtonLight() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Serial serial = board.serial();
    Pool<ButtonPress> presses = wiring.pool("presses", PRESSES_UNDER_WAY, ButtonPress::new);
    Queue<ButtonPress> pressed = wiring.queue("pressed");
    board.button("A").presses(presses, pressed);
    Pool<SerialBuffer> lines = wiring.pool("lines", 4, () -> new SerialBuffer(LONGEST_LINE_BYTES));
    wiring.actor(
        "light",
        URGENT,
        new Light(pressed, board.led(), new NumberedLine("press ", lines, serial)));
    wiring.actor(
        "cruncher", BACKGROUND, new Cruncher(new NumberedLine("crunched ", lines, serial)));
  }
}
