package dev.cortado.linker.lower;

import dev.cortado.linker.flow.MethodInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * The module's metadata: DWARF lines, so that a debugger shows Java. Host only.
 *
 * <p>The language is given as C99, since debuggers do not know DW_LANG_Java.
 */
final class DebugInfo {
  private static final int FIRST_ID = 10;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private int next = FIRST_ID;

  /** Opens a function's scope and returns its number. */
  int scope(MethodInfo method, String symbol, int line) {
    int file = file(method.sourcePath());
    int id = next++;
    text.append('!')
        .append(id)
        .append(" = distinct !DISubprogram(name: \"")
        .append(method.key().display())
        .append("\", linkageName: \"")
        .append(symbol)
        .append("\", scope: !")
        .append(file)
        .append(", file: !")
        .append(file)
        .append(", line: ")
        .append(line)
        .append(", scopeLine: ")
        .append(line)
        .append(", type: !4, unit: !5, ")
        .append("spFlags: DISPFlagDefinition | DISPFlagOptimized)\n");
    return id;
  }

  /** Returns the suffix that gives an instruction its line. */
  String line(int scope, int line) {
    int id =
        lines.computeIfAbsent(
            scope + ":" + line,
            key -> {
              int made = next++;
              text.append('!')
                  .append(made)
                  .append(" = !DILocation(line: ")
                  .append(line)
                  .append(", scope: !")
                  .append(scope)
                  .append(")\n");
              return made;
            });
    return ", !dbg !" + id;
  }

  private int file(String path) {
    return files.computeIfAbsent(
        path,
        key -> {
          int id = next++;
          text.append('!')
              .append(id)
              .append(" = !DIFile(filename: \"")
              .append(path)
              .append("\", directory: \"\")\n");
          return id;
        });
  }

  /** Returns the metadata of the module. */
  String text(String firmware) {
    int file = file(firmware);
    return """
        !1 = !{!"branch_weights", i32 1, i32 2000}
        !2 = !{}
        !4 = !DISubroutineType(types: !2)
        !5 = distinct !DICompileUnit(language: DW_LANG_C99, file: !%d, producer: "Cortado", \
        isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
        !6 = !{i32 2, !"Debug Info Version", i32 3}
        !7 = !{i32 2, !"Dwarf Version", i32 4}
        !llvm.dbg.cu = !{!5}
        !llvm.module.flags = !{!6, !7}
        """
            .formatted(file)
        + text;
  }
}
