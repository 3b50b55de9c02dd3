package dev.cortado.hal.nrf51822;

import java.util.ArrayList;
import java.util.List;

/**
 * How the 25 LEDs of the micro:bit v1 hang in a matrix of three rows and nine columns. Host only.
 *
 * <p>Names are what a person sees: {@code r1c1} is top left, {@code r5c5} bottom right.
 */
final class LedMatrix {
  private static final int SIDE = 5;
  private static final int FIRST_ROW_PIN = 13;
  private static final int FIRST_COLUMN_PIN = 4;

  /** For each LED, line by line, ten times its row in the matrix plus its column there. */
  private static final int[] PLACES = {
    11, 24, 12, 25, 13,
    34, 35, 36, 37, 38,
    22, 19, 23, 39, 21,
    18, 17, 16, 15, 14,
    33, 27, 31, 26, 32
  };

  private LedMatrix() {}

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int row = 1; row <= SIDE; row++) {
      for (int column = 1; column <= SIDE; column++) {
        names.add("r" + row + "c" + column);
      }
    }
    return names;
  }

  /** Returns the names of the LEDs in {@code row}, 1 to 3, of the matrix. */
  static List<String> namesInRow(int row) {
    return names().stream().filter(name -> row(name) == row).toList();
  }

  /** Returns the row of the matrix, 1 to 3, that {@code name} hangs in. */
  static int row(String name) {
    return place(name) / 10;
  }

  /** Returns the pin that must be high for the LEDs of {@code row}. */
  static int rowPin(int row) {
    return FIRST_ROW_PIN - 1 + row;
  }

  /** Returns the pin that must be low for {@code name}, while its row is high. */
  static int columnPin(String name) {
    return FIRST_COLUMN_PIN - 1 + place(name) % 10;
  }

  private static int place(String name) {
    return PLACES[names().indexOf(name)];
  }
}
