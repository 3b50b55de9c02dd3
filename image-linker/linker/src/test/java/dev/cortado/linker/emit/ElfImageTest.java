package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElfImageTest {
  private final CompiledImage image = CompiledImage.withAllSections();
  private final ElfImage elf = image.elf();

  @Test
  void findsSectionsWithTheirContent() {
    ElfSection vectors = elf.section(".vectors").orElseThrow();

    assertThat(vectors.address()).isEqualTo(CompiledImage.FLASH_BASE);
    assertThat(vectors.sizeBytes()).isEqualTo(8);
    assertThat(elf.content(vectors)).startsWith(0x00, 0x40, 0x00, 0x20);
  }

  @Test
  void findsFunctionsAndObjectsWithTheirSizes() {
    ElfSymbol reset = elf.symbol("reset").orElseThrow();
    ElfSymbol buffer = elf.symbol("buffer").orElseThrow();

    assertThat(reset.kind()).isEqualTo(ElfSymbol.Kind.FUNCTION);
    assertThat(reset.value()).isEqualTo(elf.entry()).isOdd();
    assertThat(reset.sizeBytes()).isPositive();
    assertThat(buffer.kind()).isEqualTo(ElfSymbol.Kind.OBJECT);
    assertThat(buffer.sizeBytes()).isEqualTo(40);
  }

  @Test
  void tellsMappingSymbolsFromOthers() {
    List<String> mapping =
        elf.symbols().stream()
            .filter(ElfSymbol::isMapping)
            .map(ElfSymbol::name)
            .distinct()
            .toList();

    assertThat(mapping).contains("$t", "$d").allMatch(name -> name.startsWith("$"));
  }

  @Test
  void readsWordsOfTheRunningProgram() {
    int count = elf.symbol("count").orElseThrow().address();
    int buffer = elf.symbol("buffer").orElseThrow().address();

    assertThat(elf.wordAt(count)).contains(0x12345678);
    assertThat(elf.wordAt(buffer)).isEmpty();
    assertThat(elf.wordAt(0x40000000)).isEmpty();
  }

  @Test
  void knowsWhereInitialDataLiesInFlash() {
    ElfSection data = elf.section(".data").orElseThrow();

    assertThat(data.address()).isEqualTo(CompiledImage.RAM_BASE);
    assertThat(elf.loadAddress(data)).isGreaterThan(CompiledImage.FLASH_BASE);
    assertThat(elf.loadAddress(data)).isLessThan(CompiledImage.FLASH_BASE + 1024);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] file = image.file();

    for (int length = 0; length < file.length; length += length < 300 ? 1 : 97) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> ElfImage.read(cut)).isInstanceOf(MalformedElfException.class);
    }
  }

  @Test
  void neverFailsOtherwiseOnDamage() {
    long seed = 20260101;
    Random random = new Random(seed);

    for (int run = 0; run < 2000; run++) {
      byte[] damaged = image.file().clone();
      int tables = damaged.length - 2000;
      for (int i = 0; i < 4; i++) {
        int at = random.nextBoolean() ? random.nextInt(200) : tables + random.nextInt(2000);
        damaged[at] = (byte) random.nextInt();
      }
      try {
        ElfImage read = ElfImage.read(damaged);
        read.sections().forEach(read::content);
        read.sections().forEach(read::loadAddress);
      } catch (MalformedElfException expected) {
        assertThat(expected).as("seed=" + seed).hasMessageContaining(" ");
      }
    }
  }

  @Test
  void saysWhatItFoundInstead() {
    byte[] wide = image.file().clone();
    wide[4] = 2;
    byte[] foreign = image.file().clone();
    foreign[18] = 62;

    assertThatThrownBy(() -> ElfImage.read(new byte[] {'P', 'K'}))
        .hasMessage("it has 2 bytes, an ELF file has at least 52");
    assertThatThrownBy(() -> ElfImage.read(new byte[64]))
        .hasMessage("it begins with 00000000, an ELF file with 7f454c46");
    assertThatThrownBy(() -> ElfImage.read(wide))
        .hasMessage("its class is 2, an image has 1, 32 bits");
    assertThatThrownBy(() -> ElfImage.read(foreign))
        .hasMessage("its machine is 62, an image has 40, ARM");
  }
}
