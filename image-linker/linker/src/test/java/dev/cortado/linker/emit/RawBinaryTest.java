package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.linker.LinkerBug;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawBinaryTest {
  private final CompiledImage image = CompiledImage.withAllSections();
  private final RawBinary binary =
      RawBinary.of(image.elf(), CompiledImage.FLASH_BASE, CompiledImage.FLASH_BYTES);

  @Test
  void holdsWhatObjcopyExtracts(@TempDir Path folder) {
    assertThat(binary.address()).isEqualTo(CompiledImage.FLASH_BASE);
    assertThat(binary.bytes()).isEqualTo(Objcopy.convert(image.file(), "binary", folder));
  }

  @Test
  void fillsGapsAsErasedFlash() {
    ElfSection text = image.elf().section(".text").orElseThrow();
    int end = text.address() + text.sizeBytes() - CompiledImage.FLASH_BASE;

    assertThat(end % 64).isNotZero();
    assertThat(binary.bytes()[end]).isEqualTo((byte) 0xFF);
  }

  @Test
  void refusesWhatLiesOutsideOfFlash() {
    assertThatThrownBy(() -> RawBinary.of(image.elf(), CompiledImage.FLASH_BASE, 4))
        .isInstanceOf(LinkerBug.class)
        .hasMessage(
            "section=.vectors loadAddress=0x10000000 sizeBytes=8 lies outside of flash"
                + " 0x10000000 to 0x10000004");
  }

  @Test
  void isWhatObjcopyReadsFromHex(@TempDir Path folder) {
    String hex = IntelHex.of(binary, image.elf().entry());
    String theirs =
        new String(Objcopy.convert(image.file(), "ihex", folder), StandardCharsets.US_ASCII);

    assertThat(HexBytes.of(hex)).containsAllEntriesOf(HexBytes.of(theirs));
    assertThat(HexBytes.of(hex)).hasSize(binary.bytes().length);
  }
}
