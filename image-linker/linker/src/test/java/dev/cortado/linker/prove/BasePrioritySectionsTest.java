package dev.cortado.linker.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Chip.Core;
import org.junit.jupiter.api.Test;

class BasePrioritySectionsTest {
  private final MaskedCode code = new MaskedCode();

  @Test
  void countsInstructionsOnly() {
    code.entry(
        "a",
        "movs r1, #64",
        "msr basepri, r1",
        "ldr r0, [r0]",
        "movs r2, #0",
        "msr basepri, r2",
        "bx lr");

    MaskProof proof = code.prove(Core.CORTEX_M3);

    assertThat(proof.unbounded()).isEmpty();
    assertThat(proof.instructions()).isEqualTo(3);
    assertThat(proof.cycles()).isEmpty();
  }

  @Test
  void findsTheConstantsOnEveryWay() {
    code.entry(
        "a",
        "mov.w r1, #64",
        "mov.w r2, #0",
        "cbz r0, 1f",
        "msr basepri, r1",
        "ldr r0, [r0]",
        "b 2f",
        "1:",
        "msr basepri, r1",
        "2:",
        "mov r3, r2",
        "msr basepri, r3",
        "bx lr");

    MaskProof proof = code.prove(Core.CORTEX_M4F);

    assertThat(proof.unbounded()).isEmpty();
    assertThat(proof.sections()).extracting(MaskedSection::instructions).containsExactly(4, 2);
  }

  @Test
  void aHandlerMayRestoreWhatItInterrupted() {
    code.entry(
        "a",
        "mrs r4, basepri",
        "movs r1, #64",
        "msr basepri, r1",
        "nop",
        "movs r2, #0",
        "msr basepri, r2",
        "msr basepri, r4",
        "bx lr");

    MaskProof proof = code.prove(Core.CORTEX_M3);

    assertThat(proof.unbounded()).isEmpty();
    assertThat(proof.sections()).extracting(MaskedSection::instructions).containsExactly(3);
  }

  @Test
  void readsTablesOfJumps() {
    code.entry(
        "a",
        "movs r2, #0",
        "tbb [pc, r0]",
        "3:",
        ".byte (1f-3b)/2",
        ".byte (2f-3b)/2",
        "1:",
        "bx lr",
        "2:",
        "movs r1, #32",
        "msr basepri, r1",
        "nop",
        "msr basepri, r2",
        "bx lr");

    MaskProof proof = code.prove(Core.CORTEX_M3);

    assertThat(proof.unbounded()).isEmpty();
    assertThat(proof.instructions()).isEqualTo(2);
  }

  @Test
  void lastsUntilBothMasksAreGone() {
    code.entry(
        "a",
        "movs r1, #64",
        "movs r2, #0",
        "cpsid i",
        "msr basepri, r1",
        "cpsie i",
        "nop",
        "msr basepri, r2",
        "bx lr");

    MaskProof proof = code.prove(Core.CORTEX_M3);

    assertThat(proof.sections()).extracting(MaskedSection::instructions).containsExactly(4, 3);
  }
}
