package dev.cortado.linker.maven;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.emit.Uf2;
import dev.cortado.linker.generate.Lld;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.TargetMachine;
import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.StackProof;
import dev.cortado.linker.report.GraphReport;
import dev.cortado.linker.report.ImageReport;
import dev.cortado.linker.report.MemoryReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image for the micro:bit that says "Hi" and sets a pin, made without a line of Java. */
final class SampleImage {
  static final int FLASH_BASE = 0;

  private static final int FLASH_BYTES = 0x40000;
  private static final String SCRIPT =
      """
      ENTRY(reset)
      MEMORY { FLASH (rx) : ORIGIN = 0, LENGTH = 256K }
      SECTIONS {
        .vectors : { KEEP(*(.vectors)) } > FLASH
        .text : { *(.text*) } > FLASH
        .rodata : { *(.rodata*) } > FLASH
        /DISCARD/ : { *(.ARM.exidx*) *(.ARM.extab*) }
      }
      """;

  /** Registers of nRF51: UART (reference manual 28.10) and GPIO (14.2). */
  private static final String CODE =
      """
      @vectors = constant [2 x ptr] [ptr inttoptr (i32 536887296 to ptr), ptr @reset],
          section ".vectors"
      @text = constant [3 x i8] c"Hi\\0A"
      define void @reset() noreturn nounwind minsize optsize {
        store volatile i32 8192, ptr inttoptr (i32 1342178584 to ptr)
        store volatile i32 8192, ptr inttoptr (i32 1342178568 to ptr)
        store volatile i32 24, ptr inttoptr (i32 1073751308 to ptr)
        store volatile i32 30924800, ptr inttoptr (i32 1073751332 to ptr)
        store volatile i32 4, ptr inttoptr (i32 1073751296 to ptr)
        store volatile i32 1, ptr inttoptr (i32 1073750024 to ptr)
        br label %next
      next:
        %i = phi i32 [ 0, %0 ], [ %j, %sent ]
        %p = getelementptr i8, ptr @text, i32 %i
        %c = load volatile i8, ptr %p
        %w = zext i8 %c to i32
        store volatile i32 %w, ptr inttoptr (i32 1073751324 to ptr)
        br label %wait
      wait:
        %r = load volatile i32, ptr inttoptr (i32 1073750300 to ptr)
        %n = icmp eq i32 %r, 0
        br i1 %n, label %wait, label %sent
      sent:
        store volatile i32 0, ptr inttoptr (i32 1073750300 to ptr)
        %j = add i32 %i, 1
        %m = icmp eq i32 %j, 3
        br i1 %m, label %end, label %next
      end:
        br label %end
      }
      """;

  private SampleImage() {}

  static LinkResult blinky() {
    return new LinkResult(elf(CODE), report(), List.of());
  }

  /** An image whose code does nothing but fault. */
  static byte[] faulting() {
    String code = CODE.substring(0, CODE.indexOf("  store volatile i32 8192"));
    return elf(code + "  %v = load volatile i32, ptr inttoptr (i32 3 to ptr) unreachable }");
  }

  /** An image whose first instruction, behind two vectors, is a panic: a division by zero. */
  static byte[] panicking() {
    String code = CODE.substring(0, CODE.indexOf("  store volatile i32 8192"));
    return elf(code + "  call void asm sideeffect \"udf #3\", \"\"() unreachable }");
  }

  private static byte[] elf(String code) {
    byte[] object = Llvm.compile(code, TargetMachine.of(Chip.Core.CORTEX_M0)).object();
    try {
      return Lld.link(List.of(object), SCRIPT, List.of(), Map.of());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static ImageReport report() {
    return new ImageReport(
        "acme.Blinky",
        "testboard",
        "test chip",
        "size",
        new MemoryReport(FLASH_BASE, FLASH_BYTES, 100, FLASH_BYTES - 100, List.of(), List.of()),
        new MemoryReport(0x20000000, 0x4000, 0, 0x4000, List.of(), List.of()),
        List.of(),
        List.of(),
        new GraphReport(List.of(), List.of(), List.of(), List.of()),
        new StackProof(0, List.of()),
        new MaskProof(0, Optional.of(0), List.of()),
        Optional.of(Uf2.RP2040),
        List.of());
  }
}
