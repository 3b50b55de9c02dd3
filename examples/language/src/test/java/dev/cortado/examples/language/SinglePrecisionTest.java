package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.Qemu;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.RawBinary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Floats that the core computes have the JVM's bits: edge cases, and random operands, others in
 * each run; {@code -Dfloats.seed=} repeats one, {@code -Dfloats.rounds=} sets how many.
 */
class SinglePrecisionTest {
  private static final String BOARD = "mps2-an386";
  private static int seed;
  private static int rounds;

  @TempDir Path folder;

  @BeforeAll
  static void chooseOperands() {
    seed = Integer.getInteger(RandomOperands.SEED, (int) System.nanoTime());
    rounds = Integer.getInteger(RandomOperands.ROUNDS, 5000);
    System.setProperty(RandomOperands.SEED, Integer.toString(seed));
    System.setProperty(RandomOperands.ROUNDS, Integer.toString(rounds));
    System.out.println("single precision: seed=" + seed + " rounds=" + rounds);
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void givesTheBitsOfTheJvm(Optimisation optimisation) throws Exception {
    Qemu.require();
    List<Integer> expected = new ArrayList<>();
    new SinglePrecision.Runner(expected::add, seed, rounds).run();

    List<Integer> words = Qemu.run(link(BOARD, optimisation), BOARD);

    assertThat(words).as("seed=%d", seed).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fadd", "fsub", "fmul", "fdiv", "fcmpeq", "fcmplt", "fcmple", "fcmpgt", "fcmpge"})
  void theCoreComputes(String operation) throws Exception {
    assertIsLeftToTheCore(operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f2iz", "i2f"})
  void theCoreConverts(String operation) throws Exception {
    assertIsLeftToTheCore(operation);
  }

  @Test
  void theCoreTakesRoots() throws Exception {
    int root = 0xEEB1; // vsqrt.f32 of s0 to s31 to an even one

    assertThat(halfwords(image(BOARD))).contains(root);
  }

  private void assertIsLeftToTheCore(String operation) throws Exception {
    String routine = "__aeabi_" + operation;

    assertThat(image("mps2-an385").symbol(routine)).isPresent();
    assertThat(image(BOARD).symbol(routine)).isEmpty();
  }

  private static List<Integer> halfwords(ElfImage image) {
    byte[] bytes = RawBinary.of(image, 0, 1 << 20).bytes();
    return IntStream.range(0, bytes.length / 2)
        .mapToObj(at -> bytes[2 * at] & 0xFF | (bytes[2 * at + 1] & 0xFF) << Byte.SIZE)
        .toList();
  }

  private ElfImage image(String board) throws Exception {
    return ElfImage.read(Files.readAllBytes(link(board, Optimisation.SIZE)));
  }

  private Path link(String board, Optimisation optimisation) throws Exception {
    return OnDevice.link(folder, SinglePrecision.class.getName(), board, optimisation);
  }
}
