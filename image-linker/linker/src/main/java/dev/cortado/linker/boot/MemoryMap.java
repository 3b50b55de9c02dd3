package dev.cortado.linker.boot;

import dev.cortado.kernel.graph.Chip;

/**
 * The linker script: where flash and RAM are and what goes where. Host only.
 *
 * <p>The stack lies at the bottom of RAM, so that what overflows it faults.
 */
public final class MemoryMap {
  /** The absolute symbol that gives the stack's size in bytes. */
  public static final String STACK_BYTES = "_stack_bytes";

  /** As {@link #STACK_BYTES}, for the stack of a second core. */
  public static final String SECOND_STACK_BYTES = "_stack1_bytes";

  private static final String SECOND_STACK =
      " . += " + SECOND_STACK_BYTES + "; . = ALIGN(8); _stack1_top = .;";

  private MemoryMap() {}

  /**
   * Returns the script for {@code chip}.
   *
   * @param flashBytes the size of the region of flash
   * @param ramBytes the size of the region of RAM
   * @param tasks how many tasks have stacks of their own
   * @param secondCore whether a second core has a stack, above the first's
   */
  public static String script(
      Chip chip, long flashBytes, long ramBytes, int tasks, boolean secondCore) {
    String bootBlock =
        chip.bootBlock().map(block -> ".boot : { KEEP(*(.bootblock)) } > FLASH\n").orElse("");
    return """
        MEMORY {
          FLASH (rx) : ORIGIN = %s, LENGTH = %d
          RAM (rw) : ORIGIN = %s, LENGTH = %d
        }
        ENTRY(reset)
        SECTIONS {
          %s.vectors : { KEEP(*(.vectors)) } > FLASH
          .text : { *(.text*) *(.rodata*) } > FLASH
          .stack (NOLOAD) : { . += %s; . = ALIGN(8); _stack_top = .;%s } > RAM%s
          .noinit (NOLOAD) : { *(.noinit*) } > RAM
          .data : { . = ALIGN(4); _data_begin = .; *(.data*) . = ALIGN(4); _data_end = .; } \
        > RAM AT> FLASH
          .bss (NOLOAD) : { . = ALIGN(4); _bss_begin = .; *(.bss*) *(COMMON) . = ALIGN(4); \
        _bss_end = .; } > RAM
          _data_load = LOADADDR(.data);
          /DISCARD/ : { *(.ARM.exidx*) *(.ARM.attributes) *(.comment) *(.note*) }
        }
        """
        .formatted(
            hex(chip.flashBase()),
            flashBytes,
            hex(chip.ramBase()),
            ramBytes,
            bootBlock,
            STACK_BYTES,
            secondCore ? SECOND_STACK : "",
            TaskStacks.section(tasks));
  }

  private static String hex(int address) {
    return "0x" + Integer.toHexString(address);
  }
}
