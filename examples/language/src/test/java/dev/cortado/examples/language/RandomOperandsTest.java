package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random floats and doubles give the same bits on a JVM and on the emulated device, others in each
 * run: {@code -Dfloats.seed=} repeats one, {@code -Dfloats.rounds=} sets how many.
 */
class RandomOperandsTest {
  private static final Duration LIMIT = Duration.ofHours(1);

  @TempDir Path folder;

  @Test
  void giveTheBitsOfTheJvm() throws Exception {
    int seed = Integer.getInteger(RandomOperands.SEED, (int) System.nanoTime());
    int rounds = Integer.getInteger(RandomOperands.ROUNDS, 5000);
    System.setProperty(RandomOperands.SEED, Integer.toString(seed));
    System.setProperty(RandomOperands.ROUNDS, Integer.toString(rounds));
    System.out.println("random operands: seed=" + seed + " rounds=" + rounds);
    String name = RandomOperands.class.getName();
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), name, "pico", Optimisation.SIZE);
    Path image = folder.resolve("operands.elf");
    Files.write(image, ImageLinker.link(request).elf());

    List<Integer> device = OneActor.onDevice("pico", image, LIMIT);

    RandomOperands topic = new RandomOperands();
    OneActor.wire(topic);
    List<Integer> host = OneActor.onHost(topic.clock(), topic.runner(), topic.runner()::run);
    assertThat(device).as("seed=%d", seed).hasSize(rounds / 100 * 2).isEqualTo(host);
  }
}
