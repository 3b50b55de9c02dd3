package dev.cortado.hal.nrf51822;

import java.util.Map;
import java.util.TreeMap;

/** The rates that the UART can do, with the manual's register values. Host only. */
final class BaudRates {
  private static final Map<Integer, Integer> REGISTER_VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1_200, 0x0004F000),
              Map.entry(2_400, 0x0009D000),
              Map.entry(4_800, 0x0013B000),
              Map.entry(9_600, 0x00275000),
              Map.entry(14_400, 0x003B0000),
              Map.entry(19_200, 0x004EA000),
              Map.entry(28_800, 0x0075F000),
              Map.entry(38_400, 0x009D5000),
              Map.entry(57_600, 0x00EBF000),
              Map.entry(76_800, 0x013A9000),
              Map.entry(115_200, 0x01D7E000),
              Map.entry(230_400, 0x03AFB000),
              Map.entry(250_000, 0x04000000),
              Map.entry(460_800, 0x075F7000),
              Map.entry(921_600, 0x0EBEDFA4),
              Map.entry(1_000_000, 0x10000000)));

  private BaudRates() {}

  /**
   * Returns what BAUDRATE must hold for {@code baud} bits a second.
   *
   * @throws IllegalArgumentException if the UART cannot do that rate; the message lists all rates
   */
  static int registerValue(int baud) {
    Integer value = REGISTER_VALUES.get(baud);
    if (value == null) {
      throw new IllegalArgumentException(
          "baud=" + baud + ", the nRF51822 can do " + REGISTER_VALUES.keySet());
    }
    return value;
  }
}
