package dev.cortado.linker.lower;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private final DebugTypes types;
  private final List<String> globals = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private int next = FIRST_ID;

  /**
   * Begins the metadata.
   *
   * @param layouts of the objects, to tell variables and fields; null to tell lines only
   */
  DebugInfo(Layouts layouts) {
    types = layouts == null ? null : new DebugTypes(text, () -> next++, layouts);
  }

  /** Returns whether variables are told. */
  boolean hasVariables() {
    return types != null;
  }

  /** Opens a lexical block and returns its number. */
  int block(int parent, MethodInfo method, int line) {
    int file = file(method.sourcePath());
    int id = next++;
    text.append('!')
        .append(id)
        .append(" = distinct !DILexicalBlock(scope: !")
        .append(parent)
        .append(", file: !")
        .append(file)
        .append(", line: ")
        .append(line)
        .append(")\n");
    return id;
  }

  /**
   * Declares a variable.
   *
   * @param cell the memory that it lives in
   * @param parameter which parameter it is, from 1, or 0
   * @return the line for the function's begin
   */
  String declare(String cell, String name, String descriptor, int scope, int line, int parameter) {
    int type = types.of(descriptor);
    int id = next++;
    text.append('!')
        .append(id)
        .append(" = !DILocalVariable(name: \"")
        .append(name)
        .append("\", ")
        .append(parameter > 0 ? "arg: " + parameter + ", " : "")
        .append("scope: !")
        .append(scope)
        .append(", line: ")
        .append(line)
        .append(", type: !")
        .append(type)
        .append(")\n");
    String location = line(scope, line).substring(", !dbg ".length());
    return "  #dbg_declare(ptr %" + cell + ", !" + id + ", !DIExpression(), " + location + ")\n";
  }

  /** Tells of a static field, which LLVM keeps; returns the suffix of the line that defines it. */
  String global(FieldKey field) {
    if (!hasVariables()) {
      return "";
    }
    int type = types.of(field.descriptor());
    int variable = next++;
    int id = next++;
    text.append('!')
        .append(variable)
        .append(" = distinct !DIGlobalVariable(name: \"")
        .append(field.owner().replace('/', '.'))
        .append('.')
        .append(field.name())
        .append("\", scope: !5, type: !")
        .append(type)
        .append(", isLocal: true, isDefinition: true)\n!")
        .append(id)
        .append(" = !DIGlobalVariableExpression(var: !")
        .append(variable)
        .append(", expr: !DIExpression())\n");
    globals.add("!" + id);
    kept.add("ptr @\"" + ImageHeap.staticSymbol(field) + "\"");
    return ", !dbg !" + id;
  }

  /**
   * Opens a function's scope and returns its number. For a debugger, what comes before the first
   * line, where variables have no values yet, counts to the line above, where methods are declared.
   */
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
        .append(hasVariables() ? Math.max(1, line - 1) : line)
        .append(", type: !4, unit: !5, ")
        .append("spFlags: DISPFlagDefinition")
        .append(hasVariables() ? ")\n" : " | DISPFlagOptimized)\n");
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
    String used =
        kept.isEmpty()
            ? ""
            : "@llvm.compiler.used = appending global [%d x ptr] [%s], section \"llvm.metadata\"\n"
                .formatted(kept.size(), String.join(", ", kept));
    return used
        + """
        !1 = !{!"branch_weights", i32 1, i32 2000}
        !2 = !{}
        !4 = !DISubroutineType(types: !2)
        !5 = distinct !DICompileUnit(language: DW_LANG_C99, file: !%d, producer: "Cortado", \
        isOptimized: %s, runtimeVersion: 0, emissionKind: FullDebug, globals: !8)
        !6 = !{i32 2, !"Debug Info Version", i32 3}
        !7 = !{i32 2, !"Dwarf Version", i32 4}
        !8 = !{%s}
        !llvm.dbg.cu = !{!5}
        !llvm.module.flags = !{!6, !7}
        """
            .formatted(file, !hasVariables(), String.join(", ", globals))
        + text;
  }
}
