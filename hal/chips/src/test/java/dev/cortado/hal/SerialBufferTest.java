package dev.cortado.hal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SerialBufferTest {
  @Test
  void refusesACapacityOfZero() {
    assertThatThrownBy(() -> new SerialBuffer(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("capacity=0");
  }

  @Test
  void refusesAByteWhenFull() {
    SerialBuffer buffer = new SerialBuffer(1);
    assertThat(buffer.append((byte) 'a')).isTrue();

    assertThat(buffer.append((byte) 'b')).isFalse();

    assertThat(text(buffer)).isEqualTo("a");
  }

  @Test
  void appendsAllOfATextOrNothing() {
    SerialBuffer buffer = new SerialBuffer(3);

    assertThat(buffer.append(new byte[] {'a', 'b'})).isTrue();
    assertThat(buffer.append(new byte[] {'c', 'd'})).isFalse();

    assertThat(text(buffer)).isEqualTo("ab");
  }

  @Test
  void isEmptyAfterClear() {
    SerialBuffer buffer = new SerialBuffer(3);
    buffer.append((byte) 'a');

    buffer.clear();

    assertThat(buffer.length()).isZero();
    assertThat(buffer.capacity()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, -7, 10, 1000, 1001, 123456789, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void writesNumbersAsJavaDoes(int value) {
    SerialBuffer buffer = new SerialBuffer(11);

    assertThat(buffer.appendDecimal(value)).isTrue();

    assertThat(text(buffer)).isEqualTo(Integer.toString(value));
  }

  @Test
  void leavesOutANumberThatDoesNotFit() {
    SerialBuffer buffer = new SerialBuffer(4);
    buffer.append((byte) '=');

    assertThat(buffer.appendDecimal(-123)).isFalse();

    assertThat(text(buffer)).isEqualTo("=");
  }

  private static String text(SerialBuffer buffer) {
    byte[] bytes = new byte[buffer.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = buffer.byteAt(i);
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
