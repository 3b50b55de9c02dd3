package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrowingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "microbit,DEBUG", "pico,SIZE"})
  void areThrownAndCaughtAsOnTheJvm(String board, Optimisation optimisation) throws Exception {
    Throwing throwing = new Throwing();
    OneActor.wire(throwing);
    List<Integer> host =
        OneActor.onHost(throwing.clock(), throwing.thrower(), throwing.thrower()::run);

    List<Integer> device = OneActor.onDevice(board, image(Throwing.class, board, optimisation));

    assertThat(device).hasSizeGreaterThan(250).isEqualTo(host);
  }

  @Test
  void ofOneLineAreKeptApartByActor() throws Exception {
    List<Integer> device =
        OneActor.onDevice(
            "microbit", image(ExceptionPrograms.Rivals.class, "microbit", Optimisation.SIZE));

    assertThat(device).containsExactly(20, 10, 21, 11, 22, 12);
  }

  @Test
  void cancelAWaitThroughAllItsCallers() throws Exception {
    List<Integer> device =
        OneActor.onDevice(
            "microbit", image(ExceptionPrograms.Cancels.class, "microbit", Optimisation.SIZE));

    assertThat(device).containsExactly(1, 10, 2, 11, 3);
  }

  @Test
  void costNothingWhereNobodyCatches() throws Exception {
    LinkResult throwing = link(ExceptionPrograms.Throws.class, "microbit", Optimisation.SIZE);
    LinkResult stopping = link(ExceptionPrograms.Stops.class, "microbit", Optimisation.SIZE);

    assertThat(throwing.report().flash().usedBytes())
        .isEqualTo(stopping.report().flash().usedBytes());
    assertThat(throwing.report().ram().usedBytes()).isEqualTo(stopping.report().ram().usedBytes());
  }

  private Path image(Class<?> firmware, String board, Optimisation optimisation) throws Exception {
    Path image = folder.resolve("image.elf");
    Files.write(image, link(firmware, board, optimisation).elf());
    return image;
  }

  private static LinkResult link(Class<?> firmware, String board, Optimisation optimisation)
      throws Exception {
    return ImageLinker.link(
        new LinkRequest(EqualityTest.classPath(), firmware.getName(), board, optimisation));
  }
}
