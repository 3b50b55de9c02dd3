package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class Uf2Test {
  private final byte[] content = new byte[300];
  private final RawBinary binary = new RawBinary(0x10000000, content);

  @Test
  void numbersItsBlocks() {
    content[256] = 42;

    ByteBuffer file = ByteBuffer.wrap(Uf2.of(binary, Uf2.RP2040)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(file.capacity()).isEqualTo(1024);
    assertThat(file.getInt(512)).isEqualTo(0x0A324655);
    assertThat(file.getInt(512 + 4)).isEqualTo(0x9E5D5157);
    assertThat(file.getInt(512 + 8)).isEqualTo(0x2000);
    assertThat(file.getInt(512 + 12)).isEqualTo(0x10000100);
    assertThat(file.getInt(512 + 16)).isEqualTo(256);
    assertThat(file.getInt(512 + 20)).isEqualTo(1);
    assertThat(file.getInt(512 + 24)).isEqualTo(2);
    assertThat(file.getInt(512 + 28)).isEqualTo(0xE48BFF56);
    assertThat(file.get(512 + 32)).isEqualTo((byte) 42);
    assertThat(file.getInt(1020)).isEqualTo(0x0AB16F30);
  }

  @Test
  void fillsTheLastBlockAsErasedFlash() {
    byte[] file = Uf2.of(binary, Uf2.RP2040);

    assertThat(file[512 + 32 + 43]).isZero();
    assertThat(file[512 + 32 + 44]).isEqualTo((byte) 0xFF);
    assertThat(file[512 + 32 + 255]).isEqualTo((byte) 0xFF);
    assertThat(file[512 + 32 + 256]).isZero();
  }

  @Test
  void refusesAnAddressWithinABlock() {
    assertThatThrownBy(() -> Uf2.of(new RawBinary(0x10000010, content), Uf2.RP2040))
        .hasMessage("address=0x10000010, must be a multiple of 256");
  }
}
