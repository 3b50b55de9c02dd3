package dev.cortado.linker.boot;

/**
 * PendSV of a core with float registers: exchanges one task for another, with those of s16 to s31
 * that either has used. Host only.
 *
 * <p>What leaves is kept before the choice, since that needs lr: on the task's stack, or, of the
 * idle loop, in a place of its own. From below: r4 to r11, EXC_RETURN, s16 to s31. Bit 4 of
 * EXC_RETURN is clear where float registers were used, bit 2 on the main stack (ARMv7-M
 * Architecture Reference Manual, B1.5.8).
 */
final class FloatExchange {
  private static final String USED = "tst lr, #16";

  private FloatExchange() {}

  static String text(String symbol) {
    String code =
        String.join(
            "\\0A",
            "tst lr, #4",
            "beq 1f",
            "mrs r2, psp",
            USED,
            "it eq",
            "vstmdbeq r2!, {s16-s31}",
            "stmdb r2!, {r4-r11, lr}",
            "mov r4, r2",
            "bl ${0:c}",
            "str r4, [r0]",
            "b 2f",
            "1:",
            "ldr r2, =${1:c}",
            "stmia r2!, {r4-r11, lr}",
            USED,
            "it eq",
            "vstmiaeq r2!, {s16-s31}",
            "bl ${0:c}",
            "2:",
            "cmp r1, #0",
            "beq 3f",
            "ldr r2, [r1]",
            "ldmia r2!, {r4-r11, lr}",
            USED,
            "it eq",
            "vldmiaeq r2!, {s16-s31}",
            "msr psp, r2",
            "bx lr",
            "3:",
            "ldr r2, =${1:c}",
            "ldmia r2!, {r4-r11, lr}",
            USED,
            "it eq",
            "vldmiaeq r2!, {s16-s31}",
            "bx lr");
    return "define void @\""
        + symbol
        + "\"() naked noinline nounwind \"warn-stack-size\"=\"0\" {\n  call void asm sideeffect \""
        + code
        + "\", \"s,s,~{memory}\"(ptr @\"next task\", ptr @idle_registers)\n  unreachable\n}\n";
  }

  /**
   * Lets the core compute with floats before any code does: even what runs first may keep such
   * registers (ARMv7-M Architecture Reference Manual, B3.2.20).
   */
  static String enable() {
    String code =
        String.join(
            "\\0A",
            "ldr r0, =0xE000ED88",
            "ldr r1, [r0]",
            "orr r1, r1, #0xF00000",
            "str r1, [r0]",
            "dsb",
            "isb",
            "b ${0:c}");
    return "define void @reset() naked noinline nounwind \"warn-stack-size\"=\"0\" {\n"
        + "  call void asm sideeffect \""
        + code
        + "\", \"s,~{memory}\"(ptr @boot)\n  unreachable\n}\n";
  }
}
