package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.Optimisation;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {
  @Test
  void linksTheSameInputToTheSameBytes() throws Exception {
    byte[] first = ImageLinker.link(EqualityTest.request("pico", Optimisation.SIZE)).elf();
    byte[] second = ImageLinker.link(EqualityTest.request("pico", Optimisation.SIZE)).elf();

    assertThat(second).isEqualTo(first);
  }
}
