package dev.cortado.linker.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Chip.Core;
import org.junit.jupiter.api.Test;

class UnboundedSectionsTest {
  private static final String NO_END = "a way on which no end is found";

  private final MaskedCode code = new MaskedCode();

  private void hasNoBound(Core core, String why) {
    assertThat(code.prove(core).unbounded())
        .extracting(section -> section.unbounded().orElseThrow())
        .containsExactly(why);
  }

  @Test
  void whereALoopIsInside() {
    code.in("acme/Blinky.java");
    code.entry("a", "cpsid i", "1:", "ldr r0, [r0]", "cmp r0, #0", "bne 1b", "cpsie i", "bx lr");

    hasNoBound(Core.CORTEX_M0, "a loop at Blinky.java:21");
    assertThat(code.prove(Core.CORTEX_M0).cycles()).contains(0);
  }

  @Test
  void whereTheCounterOfALoopMayBeginAnywhere() {
    code.entry("a", "cpsid i", "1:", "adds r4, #1", "cmp r4, #2", "bls 1b", "cpsie i", "bx lr");

    hasNoBound(Core.CORTEX_M0, "a loop");
  }

  @Test
  void whereSomethingElseWritesTheCounter() {
    code.entry(
        "a",
        "cpsid i",
        "movs r4, #0",
        "1:",
        "adds r4, #1",
        "ldr r4, [r4]",
        "cmp r4, #2",
        "bls 1b",
        "cpsie i",
        "bx lr");

    hasNoBound(Core.CORTEX_M0, "a loop");
  }

  @Test
  void whereNothingEndsIt() {
    code.entry("a", "cpsid i", "1:", "b 1b");

    hasNoBound(Core.CORTEX_M0, "a loop");
  }

  @Test
  void whereAHandlerReturnsMasked() {
    code.entry("a", "cmp r0, #0", "beq 1f", "cpsid i", "1:", "bx lr");

    hasNoBound(Core.CORTEX_M0, NO_END);
  }

  @Test
  void whereNobodyKnowsWhatIsRestored() {
    code.entry("a", "ldr r2, [r0]", "cpsid i", "msr primask, r2", "bx lr");

    assertThat(code.prove(Core.CORTEX_M0).unbounded())
        .extracting(section -> section.unbounded().orElseThrow())
        .containsExactly(NO_END, NO_END);
  }

  @Test
  void whereItCallsItself() {
    code.entry("a", "push {r4, lr}", "cpsid i", "bl b", "cpsie i", "pop {r4, pc}");
    code.function("b", "push {r4, lr}", "subs r0, #1", "beq 1f", "bl b", "1:", "pop {r4, pc}");

    hasNoBound(Core.CORTEX_M0, "recursion");
  }

  @Test
  void whereItWaitsForAnEvent() {
    code.entry("a", "cpsid i", "wfe", "cpsie i", "bx lr");

    hasNoBound(Core.CORTEX_M0, "an instruction whose time is not known");
  }

  @Test
  void whereItSleepsThoughTheMaskKeepsItAsleep() {
    code.entry(
        "a", "movs r1, #64", "msr basepri, r1", "wfi", "movs r2, #0", "msr basepri, r2", "bx lr");

    hasNoBound(Core.CORTEX_M3, "a sleep that what is masked does not end");
  }
}
