package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntelHexTest {
  @Test
  void writesTheRecordsOfTheSpecification() {
    RawBinary binary = new RawBinary(0x0000, new byte[] {0x00, 0x40, 0x00, 0x20, (byte) 0xC1, 0});

    assertThat(IntelHex.of(binary, 0xC1))
        .isEqualTo(
            """
            :020000040000FA
            :0600000000400020C100D9
            :04000005000000C136
            :00000001FF
            """);
  }

  @Test
  void beginsANewUpperAddressAtEach64Kilobytes() {
    RawBinary binary = new RawBinary(0x1000FFFE, new byte[] {1, 2, 3, 4});

    assertThat(IntelHex.of(binary, 0x10000101))
        .isEqualTo(
            """
            :020000041000EA
            :02FFFE000102FE
            :020000041001E9
            :020000000304F7
            :0400000510000101E5
            :00000001FF
            """);
  }
}
