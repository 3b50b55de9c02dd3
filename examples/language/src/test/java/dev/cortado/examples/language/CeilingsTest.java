package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.Qemu;
import dev.cortado.examples.language.device.Results;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.RawBinary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On a core with BASEPRI, masked sections keep out those who use the same thing, and nobody more
 * urgent; a timer interrupts at each instruction in turn.
 */
class CeilingsTest {
  /** One instruction takes 64 ns of the timer's time, and a count of the timer 40 ns. */
  private static final List<String> STEPS = List.of("-icount", "shift=6");

  private static final int LOST = 0;
  private static final int HANDLED = 1;
  private static final int SERVED = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 4;

  /** What the section of a queue or pool takes at least: four instructions beside the masks. */
  private static final int SECTION_COUNTS = 4 * 64 / 40;

  @TempDir Path folder;

  @Test
  void sectionsWriteBasePriority() throws Exception {
    List<Integer> code = halfwords(link(Ceilings.Apart.class, Optimisation.SIZE));

    assertThat(code).doesNotContain(0xB672); // cpsid i
    assertThat(pairs(code, 0xF380, 0x8811)).isPositive(); // msr basepri, r0 to r15
  }

  @Test
  void onlyHandlersWithSectionsThatPreemptSectionsKeepTheMask() throws Exception {
    List<Integer> apart = halfwords(link(Ceilings.Apart.class, Optimisation.SIZE));
    List<Integer> nested = halfwords(link(Ceilings.Nested.class, Optimisation.SIZE));

    assertThat(keeps(apart)).isZero();
    assertThat(keeps(nested)).isEqualTo(1); // the timer's handler
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void interruptsAreNotDelayedBySectionsThatDoNotConcernThem(Optimisation optimisation)
      throws Exception {
    List<Integer> words = run(Ceilings.Apart.class, optimisation);

    assertThat(words.get(LOST)).isZero();
    assertThat(words.get(HANDLED)).isEqualTo(Ceilings.POINTS);
    assertThat(words.get(LONGEST) - words.get(SHORTEST)).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void interruptsAreKeptOutOfSectionsOfWhatTheyUse(Optimisation optimisation) throws Exception {
    List<Integer> words = run(Ceilings.Shared.class, optimisation);

    assertThat(words.get(LOST)).isZero();
    assertThat(words.get(HANDLED)).isEqualTo(Ceilings.POINTS);
    assertThat(words.get(LONGEST) - words.get(SHORTEST)).isGreaterThan(SECTION_COUNTS);
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void aHandlerThatMasksLeavesTheSectionThatItInterruptedMasked(Optimisation optimisation)
      throws Exception {
    assertServed(run(Ceilings.Nested.class, optimisation));
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void sectionsOfTasksKeepOutTheirSwitch(Optimisation optimisation) throws Exception {
    assertServed(run(Ceilings.NestedTasks.class, optimisation));
  }

  /** Code for debuggers is too slow for so many interrupts: nobody else would run. */
  @ParameterizedTest
  @EnumSource(names = {"SIZE", "SPEED"})
  void containersOfSeveralCeilingsLoseNothing(Optimisation optimisation) throws Exception {
    Qemu.require();
    Path image = link(CeilingsOfMany.class, optimisation);

    assertThat(Qemu.run(image, "mps2-an385", STEPS)).containsExactly(0, 0, 0, 0, 0, 0, Results.END);
  }

  private static void assertServed(List<Integer> words) {
    assertThat(words.get(LOST)).isZero();
    assertThat(words.get(HANDLED)).isEqualTo(Ceilings.POINTS);
    assertThat(words.get(SERVED)).isEqualTo(Ceilings.POINTS);
  }

  private List<Integer> run(Class<?> scenario, Optimisation optimisation) throws Exception {
    Qemu.require();
    List<Integer> words = Qemu.run(link(scenario, optimisation), "mps2-an385", STEPS);
    assertThat(words).hasSize(LONGEST + 2).endsWith(Results.END);
    return words;
  }

  private Path link(Class<?> scenario, Optimisation optimisation) throws Exception {
    return OnDevice.link(folder, scenario.getName(), "mps2-an385", optimisation);
  }

  private static List<Integer> halfwords(Path image) throws Exception {
    ElfImage elf = ElfImage.read(Files.readAllBytes(image));
    byte[] bytes = RawBinary.of(elf, 0, 1 << 20).bytes();
    return IntStream.range(0, bytes.length / 2)
        .mapToObj(at -> bytes[2 * at] & 0xFF | (bytes[2 * at + 1] & 0xFF) << Byte.SIZE)
        .toList();
  }

  /** Counts the instructions of two halfwords, the first with a register in its low bits. */
  private static int pairs(List<Integer> code, int first, int second) {
    return (int)
        IntStream.range(1, code.size())
            .filter(at -> (code.get(at - 1) & 0xFFF0) == first && code.get(at) == second)
            .count();
  }

  /** Counts {@code mrs r0 to r15, basepri}. */
  private static int keeps(List<Integer> code) {
    return (int)
        IntStream.range(1, code.size())
            .filter(at -> code.get(at - 1) == 0xF3EF && (code.get(at) & 0xF0FF) == 0x8011)
            .count();
  }
}
