package dev.cortado.hal.rp2040;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.RegisterFile;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

final class BootStage2Test {
  @Test
  void configuresTheFlashInterfaceAndStartsTheImage() {
    RegisterFile registers = RegisterFile.install();

    // The jump itself has no body on the host.
    assertThatThrownBy(BootStage2::start).hasMessageContaining("vectorTable=268435712");

    assertThat(registers.takeStores())
        .containsExactly(
            store(0x18000008, 0),
            store(0x18000014, 4),
            store(0x18000000, 0x001f_0300),
            store(0x180000f4, 0x0300_0218),
            store(0x18000004, 0),
            store(0x18000008, 1),
            store(0xe000ed08, 0x1000_0100));
  }

  @Test
  void isWhereTheChipSaysThatItIs() throws ReflectiveOperationException {
    var block = new PicoBoardProvider().chip().bootBlock().orElseThrow();

    Method method = Class.forName(block.className()).getMethod(block.methodName());

    assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
    assertThat(block.sizeBytes()).isEqualTo(256);
  }
}
