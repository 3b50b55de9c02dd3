package dev.cortado.emulator;

import dev.cortado.emulator.core.Bus;
import dev.cortado.emulator.core.Chip;
import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Timings;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.nrf51822.Nrf51822Chip;
import dev.cortado.emulator.rp2040.Rp2040Chip;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.hal.facts.Rp2040;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What is soldered onto a board: chip, LEDs, buttons, connector. Host only. */
record BoardModel(
    String name,
    Timings timings,
    long clockHz,
    Supplier<Bus> bus,
    ChipMaker chip,
    int flashBase,
    int flashSizeBytes,
    int pinCount,
    IntFunction<String> pinNames,
    Map<String, Integer> connector,
    Map<String, Led> leds,
    Map<String, Button> buttons,
    List<Integer> idleHighPins) {

  /** Makes the chip around a core. */
  interface ChipMaker {
    Chip make(Core core, Pins pins, SerialLine line, UnknownAccesses unknown);
  }

  /** Lit while {@code highPin} is high and {@code lowPin}, unless it is -1, is low. */
  record Led(int highPin, int lowPin) {}

  /** Low while pressed; {@code pulledUp} says whether the board itself pulls it up. */
  record Button(int pin, boolean pulledUp) {}

  static final BoardModel MICROBIT = microbit();
  static final BoardModel PICO = pico();
  static final List<BoardModel> ALL = List.of(MICROBIT, PICO);

  private static BoardModel microbit() {
    // Rows and columns of the chip's matrix for each LED, line by line (micro:bit v1.3 schematic).
    String[] places = {
      "11 24 12 25 13", "34 35 36 37 38", "22 19 23 39 21", "18 17 16 15 14", "33 27 31 26 32"
    };
    Map<String, Led> leds = new LinkedHashMap<>();
    for (int row = 1; row <= 5; row++) {
      String[] line = places[row - 1].split(" ");
      for (int column = 1; column <= 5; column++) {
        int place = Integer.parseInt(line[column - 1]);
        leds.put("r" + row + "c" + column, new Led(12 + place / 10, 3 + place % 10));
      }
    }
    Map<String, Integer> connector = new LinkedHashMap<>();
    String[] names = {"P0", "P1", "P2", "P8", "P12", "P13", "P14", "P15", "P16"};
    int[] pins = {3, 2, 1, 18, 20, 23, 22, 21, 16};
    for (int i = 0; i < names.length; i++) {
      connector.put(names[i], pins[i]);
    }
    for (int row = 1; row <= 3; row++) {
      connector.put("ROW" + row, 12 + row);
    }
    for (int column = 1; column <= 9; column++) {
      connector.put("COL" + column, 3 + column);
    }
    return new BoardModel(
        "microbit",
        Timings.CORTEX_M0,
        Nrf51822Chip.CLOCK_HZ,
        Nrf51822Chip::newBus,
        Nrf51822Chip::new,
        Nrf51822.FLASH_BASE,
        Nrf51822.FLASH_SIZE_BYTES,
        Nrf51822.GPIO_PIN_COUNT,
        pin -> String.format(Locale.ROOT, "P0.%02d", pin),
        connector,
        leds,
        Map.of("A", new Button(17, true), "B", new Button(26, true)),
        List.of(25));
  }

  private static BoardModel pico() {
    Map<String, Led> leds = new LinkedHashMap<>();
    leds.put("LED", new Led(25, -1));
    for (int pin = 0; pin < Rp2040.GPIO_COUNT; pin++) {
      leds.put("GP" + pin, new Led(pin, -1));
    }
    Map<String, Button> buttons = new LinkedHashMap<>();
    buttons.put("A", new Button(14, false));
    buttons.put("B", new Button(15, false));
    for (int pin = 0; pin < Rp2040.GPIO_COUNT; pin++) {
      buttons.put("GP" + pin, new Button(pin, false));
    }
    return new BoardModel(
        "pico",
        Timings.CORTEX_M0PLUS,
        Rp2040Chip.CLOCK_HZ,
        Rp2040Chip::newBus,
        Rp2040Chip::new,
        Rp2040.FLASH_BASE,
        Rp2040.FLASH_SIZE_BYTES,
        Rp2040.GPIO_COUNT,
        pin -> "GP" + pin,
        Map.of(),
        leds,
        buttons,
        List.of(1));
  }

  static BoardModel named(String name) {
    for (BoardModel model : ALL) {
      if (model.name.equals(name)) {
        return model;
      }
    }
    throw new IllegalArgumentException(
        "unknown board \"" + name + "\"; there are " + EmulatedBoard.names());
  }

  /** Returns the number of the pin that is called {@code pin} on the chip or the connector. */
  int pinNamed(String pin) {
    Integer onConnector = connector.get(pin);
    if (onConnector != null) {
      return onConnector;
    }
    for (int i = 0; i < pinCount; i++) {
      if (pinNames.apply(i).equals(pin)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        String.format(
            "the board %s has no pin \"%s\"; there are %s to %s%s",
            name,
            pin,
            pinNames.apply(0),
            pinNames.apply(pinCount - 1),
            connector.isEmpty() ? "" : " and " + String.join(", ", connector.keySet())));
  }

  Led ledNamed(String led) {
    return require(leds, led, "LED");
  }

  Button buttonNamed(String button) {
    return require(buttons, button, "button");
  }

  private <T> T require(Map<String, T> parts, String part, String kind) {
    T found = parts.get(part);
    if (found == null) {
      throw new IllegalArgumentException(
          String.format(
              "the board %s has no %s \"%s\"; there are %s",
              name, kind, part, String.join(", ", parts.keySet().stream().sorted().toList())));
    }
    return found;
  }
}
