package dev.cortado.emulator.wires;

/**
 * A byte that the chip sent. Host only.
 *
 * @param value 0 to 255
 * @param startNanos when its start bit began, since the start
 * @param endNanos when its stop bit ended
 * @param endCycle the core's cycle at that time
 */
public record UartByte(int value, long startNanos, long endNanos, long endCycle) {
  @Override
  public String toString() {
    String shown = value >= 0x20 && value < 0x7f ? "'" + (char) value + "'" : "0x" + hex();
    return String.format("%.3f ms %s", endNanos / 1e6, shown);
  }

  private String hex() {
    return Integer.toHexString(value | 0x100).substring(1);
  }
}
