package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.kernel.Firmware;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.report.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the linker knows of one queue must serve that queue, and no other. */
class LanesTest {
  private static final int OUT = 0x50000504;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void messagesGoRoundThroughQueuesOfAllKinds(Optimisation optimisation) throws Exception {
    List<Integer> expected = new ArrayList<>();
    for (int round = 0; round < Lanes.ROUNDS; round++) {
      if (round > 0) {
        expected.add(100 + round);
      }
      expected.addAll(List.of(200 + round, 300 + round));
    }

    assertThat(words(Lanes.Apart.class, optimisation)).isEqualTo(expected);
    assertThat(words(Lanes.Together.class, optimisation)).isEqualTo(expected);
  }

  @Test
  void queueOfLoneWaiterNeedsNoWaiterWhateverOthersNeed() throws Exception {
    LinkResult apart = link(Lanes.Apart.class, Optimisation.SIZE);

    assertThat(bytes(apart, "queue \"fast\"")).isEqualTo(8);
    assertThat(bytes(apart, "queue \"slow\"")).isEqualTo(12);
    assertThat(bytes(apart, "queue \"near\"")).isEqualTo(12);
  }

  @Test
  void queuesThatOneCodeUsesAreOfOneKind() throws Exception {
    LinkResult together = link(Lanes.Together.class, Optimisation.SIZE);

    assertThat(bytes(together, "queue \"fast\"")).isEqualTo(12);
    assertThat(together.report().flash().byClass().stream().map(Share::owner))
        .contains("dev.cortado.pools.Queue")
        .noneMatch(owner -> owner.contains("~"));
  }

  private List<Integer> words(Class<? extends Firmware> firmware, Optimisation optimisation)
      throws Exception {
    Path image = folder.resolve(firmware.getSimpleName() + ".elf");
    Files.write(image, link(firmware, optimisation).elf());
    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(image)) {
      var words = board.memory().watch(OUT);
      board.runFor(Duration.ofMillis(5));
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }

  private static LinkResult link(Class<? extends Firmware> firmware, Optimisation optimisation)
      throws Exception {
    return ImageLinker.link(
        new LinkRequest(EqualityTest.classPath(), firmware.getName(), "microbit", optimisation));
  }

  private static int bytes(LinkResult image, String object) {
    return image.report().ram().byObject().stream()
        .filter(share -> share.owner().equals(object))
        .mapToInt(Share::bytes)
        .sum();
  }
}
