package dev.cortado.hal;

import dev.cortado.pools.Message;

/** A button was pressed. Device; made by a pool's factory: {@code ButtonPress::new}. */
public final class ButtonPress extends Message {
  private Button button;
  private int lostBefore;

  /** Made while wiring. */
  public ButtonPress() {}

  /** Returns which button it was. */
  public Button button() {
    return button;
  }

  /** Returns how many presses of this button before this one found the pool empty. */
  public int lostBefore() {
    return lostBefore;
  }

  void set(Button newButton, int newLostBefore) {
    button = newButton;
    lostBefore = newLostBefore;
  }
}
