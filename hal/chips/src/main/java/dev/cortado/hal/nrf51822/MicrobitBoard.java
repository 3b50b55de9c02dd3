package dev.cortado.hal.nrf51822;

import dev.cortado.hal.Board;
import dev.cortado.hal.Button;
import dev.cortado.hal.InputPin;
import dev.cortado.hal.Led;
import dev.cortado.hal.OutputPin;
import dev.cortado.hal.Pull;
import dev.cortado.hal.Serial;
import dev.cortado.hal.board.Parts;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;
import java.util.List;

/**
 * The BBC micro:bit v1. Host only, while wiring; what it hands out runs on the device.
 *
 * <ul>
 *   <li>LEDs {@code "r1c1"} to {@code "r5c5"}, row and column as a person sees them; the main one
 *       is {@code "r1c1"}, top left. They are driven without scanning, so the LEDs of one image
 *       must share a row of the chip's matrix: those with {@code "r1c1"} are {@code r1c3}, {@code
 *       r1c5}, {@code r3c2} and all of row 4.
 *   <li>Buttons {@code "A"} (left) and {@code "B"} (right).
 *   <li>Pins of the edge connector that nothing else uses: {@code "P0"}, {@code "P1"}, {@code
 *       "P2"}, {@code "P8"}, {@code "P12"} to {@code "P16"}. Edges of at most four inputs, buttons
 *       included.
 *   <li>The serial line to the USB chip, P0.24 and P0.25.
 * </ul>
 */
public final class MicrobitBoard implements Board {
  /** The name by which builds ask for it. */
  public static final String NAME = "microbit";

  private static final String MAIN_LED = "r1c1";
  private static final int TX_PIN = 24;
  private static final int RX_PIN = 25;
  private static final List<String> BUTTONS = List.of("A", "B");
  private static final List<Integer> BUTTON_PINS = List.of(17, 26);
  private static final List<String> CONNECTOR =
      List.of("P0", "P1", "P2", "P8", "P12", "P13", "P14", "P15", "P16");
  private static final List<Integer> CONNECTOR_PINS = List.of(3, 2, 1, 18, 20, 23, 22, 21, 16);

  private final Wiring wiring;
  private final Pins pins;
  private final Parts<Led> leds;
  private final Parts<Button> buttons;
  private final Parts<Integer> connector;

  /** The LED that was asked for first, or null; decides on the row that all must share. */
  private String firstLed;

  private Serial serial;
  private int serialBaud;

  MicrobitBoard(Wiring wiring) {
    this.wiring = wiring;
    pins = new Pins(wiring);
    leds = new Parts<>(NAME, "LED", LedMatrix.names(), this::makeLed);
    buttons = new Parts<>(NAME, "button", BUTTONS, this::makeButton);
    connector =
        new Parts<>(NAME, "pin", CONNECTOR, name -> CONNECTOR_PINS.get(CONNECTOR.indexOf(name)));
  }

  @Override
  public Led led() {
    return led(MAIN_LED);
  }

  @Override
  public Led led(String name) {
    return leds.get(name);
  }

  @Override
  public Button button(String name) {
    return buttons.get(name);
  }

  @Override
  public OutputPin output(String name) {
    return pins.output(connector.get(name), "output", false);
  }

  @Override
  public InputPin input(String name, Pull pull) {
    return pins.input(connector.get(name), "input", pull);
  }

  @Override
  public Serial serial(int baud) {
    if (serial == null) {
      serial = makeSerial(baud);
      serialBaud = baud;
    } else if (baud != serialBaud) {
      throw new IllegalStateException(
          "baud=" + baud + ", but the serial line was asked for at baud=" + serialBaud);
    }
    return serial;
  }

  @Override
  public Clock clock(int tickHz) {
    return wiring.clock(tickHz);
  }

  /** {@inheritDoc} Here it is TIMER0. */
  @Override
  public Clock ticklessClock(int tickHz) {
    return wiring.clock(tickHz, new Timer0());
  }

  private Led makeLed(String name) {
    if (firstLed == null) {
      firstLed = name;
    }
    int row = LedMatrix.row(name);
    if (row != LedMatrix.row(firstLed)) {
      throw new IllegalStateException(
          "LED \""
              + name
              + "\" hangs in row "
              + row
              + " of the matrix, but \""
              + firstLed
              + "\" in row "
              + LedMatrix.row(firstLed)
              + ": without scanning, LEDs of two rows cannot be lit one by one; in its row are "
              + LedMatrix.namesInRow(LedMatrix.row(firstLed)));
    }
    pins.output(LedMatrix.rowPin(row), "row of LEDs", true);
    return new Led(pins.output(LedMatrix.columnPin(name), "LED " + name, true), true);
  }

  private Button makeButton(String name) {
    int pin = BUTTON_PINS.get(BUTTONS.indexOf(name));
    return new Button(pins.input(pin, "button " + name, Pull.UP));
  }

  private Serial makeSerial(int baud) {
    Uart0 uart = new Uart0(TX_PIN, RX_PIN, BaudRates.registerValue(baud));
    wiring.atBoot("crystal oscillator", new CrystalOscillator());
    pins.output(TX_PIN, "serial", true);
    Serial line = new Serial(uart, Nrf51822.IRQ_UART0, wiring.queue("serial output"));
    wiring.atBoot("UART0", line);
    wiring.interrupt("UART0", Nrf51822.IRQ_UART0, line);
    return line;
  }
}
