package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to wait with a tick and without; docs/kernel.md has the figures. */
class BlinksTest {
  private static final Duration BOOT = Duration.ofMillis(50);
  private static final int SECONDS = 10;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"microbit", "pico"})
  void withoutATickTheCoreSleepsForLonger(String board) throws Exception {
    Cost ticking = cost(Blinks.Ticking.class, board);
    Cost tickless = cost(Blinks.Tickless.class, board);

    System.out.printf("%s: ticking %s, tickless %s%n", board, ticking, tickless);
    assertThat(ticking.interrupts).isBetween(1_000L, 1_004L);
    assertThat(tickless.interrupts).isEqualTo(4);
    assertThat(tickless.instructions).isBetween(1L, ticking.instructions / 35);
    assertThat(tickless.flashBytes).isBetween(ticking.flashBytes, ticking.flashBytes + 450);
  }

  /** Bytes, and what happens in a second. */
  private record Cost(int flashBytes, int ramBytes, long interrupts, long instructions) {}

  private Cost cost(Class<?> firmware, String name) throws Exception {
    LinkResult result = Device.link(firmware, name, Optimisation.SIZE);
    Path image = Files.write(folder.resolve("blinks.elf"), result.elf());
    try (EmulatedBoard board = EmulatedBoard.named(name).load(image)) {
      board.runFor(BOOT);
      long interrupts = board.core().exceptions();
      long instructions = board.core().instructions();
      board.runFor(Duration.ofSeconds(SECONDS));
      return new Cost(
          result.report().flash().usedBytes(),
          result.report().ram().usedBytes(),
          (board.core().exceptions() - interrupts) / SECONDS,
          (board.core().instructions() - instructions) / SECONDS);
    }
  }
}
