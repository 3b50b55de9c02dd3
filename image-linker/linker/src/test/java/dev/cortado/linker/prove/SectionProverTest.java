package dev.cortado.linker.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Chip.Core;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionProverTest {
  private final MaskedCode code = new MaskedCode();

  private void takes(int cyclesM0, int cyclesM0plus, int instructions) {
    MaskProof first = code.prove(Core.CORTEX_M0);
    MaskProof second = code.prove(Core.CORTEX_M0PLUS);

    assertThat(first.unbounded()).isEmpty();
    assertThat(first.cycles()).contains(cyclesM0);
    assertThat(second.cycles()).contains(cyclesM0plus);
    assertThat(first.instructions()).isEqualTo(instructions);
    assertThat(second.instructions()).isEqualTo(instructions);
  }

  @Test
  void countsWhatComesAfterTheMaskingToItsEnd() {
    code.entry(
        "a", "ldr r0, [r0]", "cpsid i", "ldr r1, [r0]", "str r1, [r0, #4]", "cpsie i", "bx lr");

    takes(5, 5, 3);
  }

  @Test
  void anImageThatMasksNothingHasNoSection() {
    code.entry("a", "ldr r0, [r0]", "bx lr");

    assertThat(code.prove(Core.CORTEX_M0).sections()).isEmpty();
  }

  @Test
  void takesTheLongerOfTwoWays() {
    String[] branch = {
      "cpsid i", "cmp r0, #0", "beq 1f", "push {r0, r1, r2}", "pop {r0, r1, r2}", "1:", "cpsie i"
    };
    code.entry("a", append(branch, "bx lr"));

    // CMP, BEQ not taken, 1 + 3 twice, CPSIE.
    takes(11, 11, 5);
  }

  @Test
  void countsTheTakenBranchOfEachCore() {
    code.entry("a", "cpsid i", "b 1f", "nop", "1:", "dsb", "cpsie i", "bx lr");

    takes(3 + 4 + 1, 2 + 3 + 1, 3);
  }

  @Test
  void followsCalls() {
    code.entry("a", "push {r4, lr}", "cpsid i", "bl b", "cpsie i", "pop {r4, pc}");
    code.function("b", "adds r0, #1", "bx lr");

    takes(4 + 1 + 3 + 1, 3 + 1 + 2 + 1, 4);
  }

  @Test
  void followsACallThroughARegisterToTheLongestOfItsTargets() {
    code.entry("a", "push {r4, lr}", "cpsid i", "blx r0", "cpsie i", "pop {r4, pc}");
    code.function("brief", "bx lr");
    code.function("lengthy", "adds r0, #1", "adds r0, #1", "bx lr");
    code.data("@taken = constant [2 x ptr] [ptr @brief, ptr @lengthy]\n");
    code.reaching(new IndirectCalls(Map.of("a", Set.of("brief", "lengthy")), Map.of()));

    takes(3 + 1 + 1 + 3 + 1, 2 + 1 + 1 + 2 + 1, 5);
  }

  @Test
  void goesBackIntoWhicheverCallerTakesTheMost() {
    code.entry("a", "push {r4, lr}", "bl lock", "cpsie i", "pop {r4, pc}");
    code.entry("b", "push {r4, lr}", "bl lock", "ldr r0, [r0]", "bl unlock", "pop {r4, pc}");
    code.function("lock", "cpsid i", "bx lr");
    code.function("unlock", "cpsie i", "bx lr");

    takes(3 + 2 + 4 + 1, 2 + 2 + 3 + 1, 4);
    assertThat(code.prove(Core.CORTEX_M0).sections()).hasSize(1);
  }

  @Test
  void goesOnInAFunctionThatIsJumpedTo() {
    code.entry("a", "cpsid i", "b b");
    code.function("b", "ldr r0, [r0]", "cpsie i", "bx lr");

    takes(3 + 2 + 1, 2 + 2 + 1, 3);
  }

  @Test
  void leavesOutWaysThatPanic() {
    code.entry("a", "cpsid i", "cmp r0, #0", "beq 1f", "cpsie i", "bx lr", "1:", "nop", "udf #3");

    takes(3, 3, 3);
  }

  @Test
  void leavesOutWhatTheHardFaultHandlerMasks() {
    code.entry("a", "push {r4, lr}", "bl b", "pop {r4, pc}");
    code.function("b", "bx lr");
    code.function("fault", "cpsid i", "1:", "b 1b");
    code.fault("fault");

    assertThat(code.prove(Core.CORTEX_M0).sections()).isEmpty();
  }

  @Test
  void countsASleepAsAnInstructionAndSaysSo() {
    code.entry("a", "cpsid i", "wfi", "cpsie i", "bx lr");

    takes(3, 3, 2);
    assertThat(code.prove(Core.CORTEX_M0).sections().get(0).beside())
        .containsExactly("the sleep, which an interrupt ends");
  }

  @Test
  void endsWithTheMaskThatWasSavedBefore() {
    code.entry("a", "mrs r2, primask", "cpsid i", "ldr r0, [r0]", "msr primask, r2", "bx lr");

    takes(2 + 4, 2 + 3, 2);
  }

  @Test
  void goesOnAfterARestoreWithinAnotherSection() {
    code.entry("a", "push {r4, lr}", "cpsid i", "bl b", "ldr r0, [r0]", "cpsie i", "pop {r4, pc}");
    code.function("b", "mrs r2, primask", "cpsid i", "msr primask, r2", "bx lr");

    // BL, MRS, CPSID, MSR, BX, LDR, CPSIE.
    takes(4 + 4 + 1 + 4 + 3 + 2 + 1, 3 + 3 + 1 + 3 + 2 + 2 + 1, 7);
  }

  @Test
  void beginsAgainWhereTheMaskOfAnotherSectionIsRestored() {
    code.entry(
        "a",
        "cpsid i",
        "mrs r2, primask",
        "cpsie i",
        "msr primask, r2",
        "ldr r0, [r0]",
        "ldr r0, [r0]",
        "cpsie i",
        "bx lr");

    takes(5, 5, 3);
    assertThat(code.prove(Core.CORTEX_M0).sections()).hasSize(2);
  }

  @Test
  void countsTheTurnsOfALoopThatARegisterCounts() {
    code.entry(
        "a",
        "push {r4, lr}",
        "cpsid i",
        "movs r4, #0",
        "1:",
        "cmp r4, #2",
        "bhi 2f",
        "adds r4, #1",
        "lsrs r0, #1",
        "bne 1b",
        "2:",
        "cpsie i",
        "pop {r4, pc}");

    // MOVS; three turns of CMP, BHI, ADDS, LSRS, BNE; CMP, BHI taken; CPSIE.
    takes(1 + 3 * (4 + 3) + 1 + 3 + 1, 1 + 3 * (4 + 2) + 1 + 2 + 1, 1 + 3 * 5 + 3);
  }

  @Test
  void countsOneTurnOfAWaitForTheOtherCore() {
    code.in("dev/cortado/machine/Spinlock.java");
    code.entry(
        "a", "cpsid i", "1:", "ldr r1, [r0]", "dsb", "cmp r1, #0", "beq 1b", "cpsie i", "bx lr");

    takes(2 + 4 + 1 + 1 + 1, 2 + 3 + 1 + 1 + 1, 5);
    assertThat(code.prove(Core.CORTEX_M0).sections().get(0).beside())
        .containsExactly("the wait for the other core");
  }

  @Test
  void tellsTheLineThatMasksAndThoseOnTheLongestWay() {
    code.in("acme/Blinky.java");
    code.entry("a", "cpsid i", "bl b", "cpsie i", "udf #0");
    code.function("b", "bx lr");

    MaskedSection section = code.prove(Core.CORTEX_M0).longest().orElseThrow();

    assertThat(section.at()).isEqualTo("Blinky.java:21");
    assertThat(section.function()).isEqualTo("a");
    assertThat(section.path()).containsExactly(new SectionStep("Blinky.java:21", "b"));
  }

  private static String[] append(String[] instructions, String last) {
    List<String> all = new ArrayList<>(List.of(instructions));
    all.add(last);
    return all.toArray(String[]::new);
  }
}
