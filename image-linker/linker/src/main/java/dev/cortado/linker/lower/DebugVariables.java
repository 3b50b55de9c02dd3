package dev.cortado.linker.lower;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.snapshot.IrTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * The local variables of one method: each lives in a lexical block of its own, from the place where
 * the class file says that it has a value. Host only.
 */
final class DebugVariables {
  private final DebugInfo debug;
  private final int function;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();

  /** The instructions from {@code start} to before {@code end}, and the scope's number. */
  private record Block(int start, int end, int scope) {
    boolean holds(int position) {
      return start <= position && position < end;
    }
  }

  /** A variable's own cell in the function, and the lines that declare it. */
  private record Variable(String cell, String declaration) {}

  /** Opens the blocks of {@code method}, whose scope is {@code function}. */
  DebugVariables(DebugInfo debug, MethodInfo method, int function, int line) {
    this.debug = debug;
    this.function = function;
    if (!debug.hasVariables() || method.node().localVariables == null) {
      return;
    }
    InsnList code = method.node().instructions;
    List<LocalVariableNode> nodes = new ArrayList<>(method.node().localVariables);
    nodes.sort(
        Comparator.comparingInt((LocalVariableNode node) -> code.indexOf(node.start))
            .thenComparingInt(node -> -code.indexOf(node.end)));
    int parameters = method.parameterCount();
    for (LocalVariableNode node : nodes) {
      int start = code.indexOf(node.start);
      int end = code.indexOf(node.end);
      boolean isParameter =
          blocks.isEmpty() && variables.size() < parameters && isFirst(code, node);
      int scope = isParameter ? function : open(method, start, end, line);
      String cell = "l" + node.index + IrTypes.kind(node.desc);
      variables.add(
          new Variable(
              cell,
              debug.declare(
                  cell,
                  node.name,
                  node.desc,
                  scope,
                  line,
                  isParameter ? variables.size() + 1 : 0)));
    }
  }

  private static boolean isFirst(InsnList code, LocalVariableNode node) {
    AbstractInsnNode current = node.start;
    while (current != null) {
      if (current.getOpcode() >= 0) {
        return false;
      }
      current = current.getPrevious();
    }
    return true;
  }

  private int open(MethodInfo method, int start, int end, int line) {
    for (Block block : blocks) {
      if (block.start == start && block.end == end) {
        return block.scope;
      }
    }
    int scope = debug.block(scope(start), method, line);
    blocks.add(new Block(start, end, scope));
    return scope;
  }

  /** Returns the scope of the instruction at {@code position}. */
  int scope(int position) {
    int innermost = function;
    for (Block block : blocks) {
      if (block.holds(position)) {
        innermost = block.scope;
      }
    }
    return innermost;
  }

  /** Returns the lines that declare the variables of which {@code out} has a cell. */
  String declarations(Emitter out) {
    StringBuilder text = new StringBuilder();
    for (Variable variable : variables) {
      if (out.hasVariable(variable.cell)) {
        text.append(variable.declaration);
      }
    }
    return text.toString();
  }
}
