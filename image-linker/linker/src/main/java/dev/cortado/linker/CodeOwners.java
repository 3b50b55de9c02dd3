package dev.cortado.linker;

import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.LineProgram;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.report.CodeRange;
import dev.cortado.linker.report.SymbolOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

/**
 * Says for the report which method each piece of code was compiled from, through inlining. Host
 * only.
 *
 * <p>Lines tell: of several methods on one line the first that the analysis met gets the code.
 */
final class CodeOwners {
  private final Map<String, SymbolOwner> byLine = new HashMap<>();

  private CodeOwners(FlowAnalysis flow) {
    Stream.concat(flow.methods().stream(), flow.entries().values().stream()).forEach(this::add);
  }

  static List<CodeRange> of(FlowAnalysis flow, ElfImage image) {
    CodeOwners owners = new CodeOwners(flow);
    List<CodeRange> ranges = new ArrayList<>();
    for (LineProgram.Piece piece : LineProgram.of(image)) {
      SymbolOwner owner = owners.byLine.get(key(piece.file(), piece.line()));
      if (owner != null) {
        ranges.add(new CodeRange(piece.from(), piece.to(), owner));
      }
    }
    return ranges;
  }

  private void add(MethodInfo method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof LineNumberNode number) {
        byLine.putIfAbsent(
            key(method.sourcePath(), number.line), SymbolOwner.of(method.key().symbol()));
      }
    }
  }

  private static String key(String file, int line) {
    return file + ":" + line;
  }
}
