package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.linker.LinkerBug;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Crc32Mpeg2Test {
  @Test
  void hasTheCheckValueOfItsParameters() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

    assertThat(Crc32Mpeg2.of(digits, digits.length)).isEqualTo(0x0376E6E7);
  }

  @Test
  void sealsABlockSoThatItsChecksumIsZero() {
    byte[] block = Crc32Mpeg2.seal(new byte[] {1, 2, 3}, 256);
    byte[] bigEndian = block.clone();
    for (int i = 0; i < 4; i++) {
      bigEndian[252 + i] = block[255 - i];
    }

    assertThat(block).hasSize(256).startsWith(1, 2, 3, 0);
    assertThat(Crc32Mpeg2.of(bigEndian, 256)).isZero();
  }

  @Test
  void refusesCodeThatLeavesNoRoom() {
    assertThat(Crc32Mpeg2.seal(new byte[252], 256)).hasSize(256);
    assertThatThrownBy(() -> Crc32Mpeg2.seal(new byte[253], 256))
        .isInstanceOf(LinkerBug.class)
        .hasMessage("bootBlock=253 bytes, must be at most 252");
  }
}
