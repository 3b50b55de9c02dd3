package dev.cortado.kernel.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipTest {
  @ParameterizedTest
  @CsvSource({"2, 4", "3, 8", "4, 16"})
  void hasTwoToThePriorityBitsLevels(int priorityBits, int levels) {
    assertThat(chip(priorityBits, List.of()).levels()).isEqualTo(levels);
  }

  @Test
  void keepsItsOwnListOfLines() {
    List<Irq> lines = new ArrayList<>(List.of(new Irq(0, "POWER_CLOCK", false)));
    Chip chip = chip(2, lines);

    lines.clear();

    assertThat(chip.irqs()).containsExactly(new Irq(0, "POWER_CLOCK", false));
    assertThatThrownBy(() -> chip.irqs().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  private static Chip chip(int priorityBits, List<Irq> lines) {
    return new Chip(
        "Test16",
        Chip.Core.CORTEX_M0,
        16_000_000,
        0,
        1024,
        0x20000000,
        1024,
        priorityBits,
        lines,
        Optional.empty(),
        Optional.empty());
  }
}
