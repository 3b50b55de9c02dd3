package dev.cortado.linker.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.emit.LineProgram.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgramTest {
  private static final String WITH_LINES =
      """
      @port = global i32 0
      define void @reset() #1 !dbg !3 {
        store volatile i32 1, ptr @port, !dbg !4
        store volatile i32 2, ptr @port, !dbg !6
        store volatile i32 3, ptr @port, !dbg !7
        br label %l, !dbg !7
      l:
        br label %l, !dbg !7
      }
      !llvm.dbg.cu = !{!0}
      !llvm.module.flags = !{!8, !9}
      !0 = distinct !DICompileUnit(language: DW_LANG_C99, file: !1, emissionKind: FullDebug)
      !1 = !DIFile(filename: "acme/Blinky.java", directory: "")
      !2 = !DIFile(filename: "acme/Led.java", directory: "")
      !3 = distinct !DISubprogram(name: "run", file: !1, line: 20, type: !10, unit: !0, spFlags: \
      DISPFlagDefinition)
      !4 = !DILocation(line: 21, scope: !3)
      !5 = distinct !DISubprogram(name: "on", file: !2, line: 300, type: !10, unit: !0, spFlags: \
      DISPFlagDefinition)
      !6 = !DILocation(line: 301, scope: !5, inlinedAt: !4)
      !7 = !DILocation(line: 22, scope: !3)
      !8 = !{i32 2, !"Debug Info Version", i32 3}
      !9 = !{i32 2, !"Dwarf Version", i32 4}
      !10 = !DISubroutineType(types: !11)
      !11 = !{}
      """;

  @Test
  void tellsTheLineOfEachPieceOfCode() {
    ElfImage image = CompiledImage.of(Chip.Core.CORTEX_M0, WITH_LINES).elf();
    ElfSymbol reset = image.symbol("reset").orElseThrow();

    List<Piece> pieces = LineProgram.of(image);

    assertThat(pieces)
        .extracting(piece -> piece.file() + ":" + piece.line())
        .contains("acme/Blinky.java:21", "acme/Led.java:301", "acme/Blinky.java:22");
    assertThat(pieces.get(0).from()).isEqualTo(reset.address());
    assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(reset.address() + reset.sizeBytes());
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
    }
  }

  @Test
  void anImageWithoutLinesHasNoPieces() {
    assertThat(LineProgram.of(CompiledImage.withAllSections().elf())).isEmpty();
  }
}
