package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullCollectionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SPEED"})
  void throwBeforeTheyChange(String board, Optimisation optimisation) throws Exception {
    String firmware = FullCollections.class.getName();
    Path image = OnDevice.link(folder, firmware, board, optimisation);

    assertThat(OneActor.onDevice(board, image))
        .containsExactly(5005, 10010, 1, 3003, 4004, 4004, 128_128);
  }
}
