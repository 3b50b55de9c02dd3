package dev.cortado.hal.rp2040;

import dev.cortado.hal.Board;
import dev.cortado.hal.Button;
import dev.cortado.hal.InputPin;
import dev.cortado.hal.Led;
import dev.cortado.hal.OutputPin;
import dev.cortado.hal.Pull;
import dev.cortado.hal.Serial;
import dev.cortado.hal.board.Parts;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The Raspberry Pi Pico. Host only, while wiring; what it hands out runs on the device.
 *
 * <ul>
 *   <li>Pins {@code "GP0"} to {@code "GP22"} and {@code "GP26"} to {@code "GP28"}: those of the
 *       header.
 *   <li>LEDs {@code "LED"}, the one on the board and the main one, and any pin of the header, for
 *       an LED from there to ground.
 *   <li>Buttons: the board has none for programs, so wire them from a pin of the header to ground.
 *       Any pin's name is a button's name; {@code "A"} is GP14 and {@code "B"} is GP15.
 *   <li>The serial line, out at GP0 and in at GP1.
 * </ul>
 */
public final class PicoBoard implements Board {
  /** The name by which builds ask for it. */
  public static final String NAME = "pico";

  private static final String MAIN_LED = "LED";
  private static final int MAIN_LED_PIN = 25;
  private static final int BUTTON_A_PIN = 14;
  private static final int BUTTON_B_PIN = 15;
  private static final int TX_PIN = 0;
  private static final int RX_PIN = 1;
  private static final int HEADER_END = 29;

  private final Wiring wiring;
  private final Pins pins;
  private final ClocksAndResets clocks = new ClocksAndResets();
  private final Parts<Integer> header;
  private final Parts<Led> leds;
  private final Parts<Button> buttons;
  private Serial serial;
  private int serialBaud;

  PicoBoard(Wiring wiring) {
    this.wiring = wiring;
    pins = new Pins(wiring);
    header = new Parts<>(NAME, "pin", headerNames(), name -> Integer.valueOf(name.substring(2)));
    leds = new Parts<>(NAME, "LED", with(MAIN_LED), this::makeLed);
    buttons = new Parts<>(NAME, "button", with("A", "B"), this::makeButton);
    wiring.atBoot("clocks and resets", clocks);
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
    return pins.output(header.get(name), "output");
  }

  @Override
  public InputPin input(String name, Pull pull) {
    return pins.input(header.get(name), "input", pull);
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

  /** {@inheritDoc} Here it is TIMER with its alarm 0. */
  @Override
  public Clock ticklessClock(int tickHz) {
    clocks.use(Rp2040.RESETS_TIMER);
    return wiring.clock(tickHz, new AlarmTimer());
  }

  private Led makeLed(String name) {
    int pin = name.equals(MAIN_LED) ? MAIN_LED_PIN : header.get(name);
    return new Led(pins.output(pin, "LED"), false);
  }

  private Button makeButton(String name) {
    int pin =
        switch (name) {
          case "A" -> BUTTON_A_PIN;
          case "B" -> BUTTON_B_PIN;
          default -> header.get(name);
        };
    return new Button(pins.input(pin, "button", Pull.UP));
  }

  private Serial makeSerial(int baud) {
    Uart0 uart = Uart0.at(baud);
    clocks.use(Rp2040.RESETS_UART0);
    pins.uart(TX_PIN, RX_PIN);
    Serial line = new Serial(uart, Rp2040.IRQ_UART0, wiring.queue("serial output"));
    wiring.atBoot("UART0", line);
    wiring.interrupt("UART0_IRQ", Rp2040.IRQ_UART0, line);
    return line;
  }

  private static List<String> headerNames() {
    List<String> names = new ArrayList<>();
    for (int pin = 0; pin < HEADER_END; pin++) {
      if (pin < 23 || pin > 25) {
        names.add("GP" + pin);
      }
    }
    return names;
  }

  private static List<String> with(String... first) {
    List<String> names = new ArrayList<>(List.of(first));
    names.addAll(headerNames());
    return names;
  }
}
