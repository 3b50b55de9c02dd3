package dev.cortado.linker.boot;

import dev.cortado.kernel.graph.BootBlock;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.emit.Crc32Mpeg2;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.MalformedElfException;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.generate.Lld;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.RegionOverflow;
import dev.cortado.linker.generate.TargetMachine;
import dev.cortado.linker.lower.CodeStyle;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles a chip's boot block alone, and seals it with its checksum. Host only. */
public final class BootBlocks {
  private static final String SCRIPT =
      """
      SECTIONS {
        . = 0;
        .block : { *(.block) *(.text*) *(.rodata*) }
        /DISCARD/ : { *(.ARM.exidx*) *(.ARM.attributes) *(.comment) }
      }
      """;

  private BootBlocks() {}

  /**
   * Returns the chip's boot block as IR: an array of bytes in the section that precedes vectors.
   */
  public static String text(Chip chip, ClassPool classes, ClassLoader loader) {
    return chip.bootBlock().map(block -> text(block, chip, classes, loader)).orElse("");
  }

  private static String text(BootBlock block, Chip chip, ClassPool classes, ClassLoader loader) {
    FlowAnalysis flow = new FlowAnalysis(classes, loader);
    MethodKey start = new MethodKey(block.className().replace('.', '/'), block.methodName(), "()V");
    flow.runStatic(List.of(start));
    Lowering lowering =
        new Lowering(
            new ImageHeap(new Layouts(flow, new Usage(flow, false))),
            new Suspending(flow),
            Map.of(),
            new CodeStyle(chip.core(), "alwaysinline minsize optsize \"no-builtins\"", false));
    String wrapper =
        "define void @start() #1 section \".block\" {\n  call void @\""
            + start.symbol()
            + "\"()\n  ret void\n}\n";
    String module = lowering.module(wrapper, start.owner() + ".java");
    byte[] code = link(Llvm.compile(module, TargetMachine.of(chip.core())).object());
    byte[] sealed = Crc32Mpeg2.seal(code, block.sizeBytes());
    List<String> bytes = new ArrayList<>();
    for (byte each : sealed) {
      bytes.add("i8 " + each);
    }
    return "@\"boot block\" = constant ["
        + sealed.length
        + " x i8] ["
        + String.join(", ", bytes)
        + "], section \".bootblock\", align 4\n@llvm.used = appending global [1 x ptr] "
        + "[ptr @\"boot block\"], section \"llvm.metadata\"\n";
  }

  private static byte[] link(byte[] object) {
    try {
      ElfImage elf =
          ElfImage.read(
              Lld.link(
                  List.of(object),
                  SCRIPT,
                  List.of("-z", "max-page-size=4", "-e", "start"),
                  Map.of()));
      return elf.content(elf.section(".block").orElseThrow());
    } catch (RegionOverflow | MalformedElfException e) {
      throw new LinkerBug("boot block: " + e.getMessage());
    }
  }
}
