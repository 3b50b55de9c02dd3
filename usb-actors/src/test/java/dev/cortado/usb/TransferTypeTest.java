package dev.cortado.usb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TransferTypeTest {
  @Test
  void hasTheCodesOfEndpointDescriptors() {
    assertThat(TransferType.CONTROL.ordinal()).isZero();
    assertThat(TransferType.ISOCHRONOUS.ordinal()).isEqualTo(1);
    assertThat(TransferType.BULK.ordinal()).isEqualTo(2);
    assertThat(TransferType.INTERRUPT.ordinal()).isEqualTo(3);
  }
}
