package dev.cortado.linker.emit;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.generate.Lld;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.ObjectCode;
import dev.cortado.linker.generate.TargetMachine;
import java.util.List;
import java.util.Map;

/** A small image that LLVM and lld have made of IR, for tests to read. */
public record CompiledImage(byte[] file, ElfImage elf, Map<String, Integer> frameBytes) {
  public static final int FLASH_BASE = 0x10000000;
  public static final int FLASH_BYTES = 0x10000;
  public static final int RAM_BASE = 0x20000000;
  public static final int RAM_BYTES = 0x4000;

  private static final String SCRIPT =
      """
      ENTRY(reset)
      MEMORY {
        FLASH (rx) : ORIGIN = 0x10000000, LENGTH = 64K
        RAM (rw) : ORIGIN = 0x20000000, LENGTH = 16K
      }
      SECTIONS {
        .vectors : { KEEP(*(.vectors)) } > FLASH
        .text : { *(.text*) } > FLASH
        .rodata : ALIGN(64) { *(.rodata*) } > FLASH
        .data : ALIGN(64) { *(.data*) } > RAM AT > FLASH
        .bss (NOLOAD) : { *(.bss*) } > RAM
        /DISCARD/ : { *(.ARM.exidx*) *(.ARM.extab*) }
      }
      """;

  /** What the kernel's code looks like to the compiler: small, and never inlined here. */
  public static final String ATTRIBUTES =
      """
      attributes #0 = { minsize optsize noinline nounwind "warn-stack-size"="0" }
      attributes #1 = { minsize optsize noinline noreturn nounwind "warn-stack-size"="0" }
      """;

  public static CompiledImage of(Chip.Core core, String ir) {
    ObjectCode code = Llvm.compile(ir + ATTRIBUTES, TargetMachine.of(core));
    try {
      byte[] file = Lld.link(List.of(code.object()), SCRIPT, List.of(), Map.of());
      return new CompiledImage(file, ElfImage.read(file), code.frameBytes());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** An image with vectors, code, constants, initialised and zeroed data. */
  public static CompiledImage withAllSections() {
    return of(
        Chip.Core.CORTEX_M0,
        """
        @vectors = constant [2 x ptr] [ptr inttoptr (i32 536887296 to ptr), ptr @reset],
            section ".vectors"
        @table = constant [3 x i32] [i32 11, i32 22, i32 33]
        @count = global i32 305419896
        @buffer = global [10 x i32] zeroinitializer
        define void @reset() #1 {
          %i = load volatile i32, ptr @count
          %p = getelementptr [3 x i32], ptr @table, i32 0, i32 %i
          %v = load volatile i32, ptr %p
          store volatile i32 %v, ptr @buffer
          br label %l
        l:
          br label %l
        }
        """);
  }
}
