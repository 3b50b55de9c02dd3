package dev.cortado.linker.lower;

import dev.cortado.linker.snapshot.IrTypes;
import java.util.TreeMap;

/** Collects the text of one function: variables, blocks and instructions. */
final class Emitter {
  private final StringBuilder body = new StringBuilder();
  private final TreeMap<String, String> variables = new TreeMap<>();
  private final String prefix;
  private int temporaries;
  private int blocks;
  private String location = "";
  private boolean terminated;

  Emitter() {
    this("");
  }

  /** Makes an emitter whose names begin with {@code prefix}. */
  Emitter(String prefix) {
    this.prefix = prefix;
  }

  /** Sets the debug location of what follows, such as {@code , !dbg !7}. */
  void locate(String newLocation) {
    location = newLocation;
  }

  /** Adds an instruction without a result. */
  void add(String instruction) {
    if (terminated) {
      block(newBlock("dead"));
    }
    body.append("  ").append(instruction).append(location).append('\n');
  }

  /** Adds an instruction with a result and returns its name. */
  String value(String instruction) {
    if (terminated) {
      block(newBlock("dead"));
    }
    String name = "%" + prefix + "t" + temporaries++;
    body.append("  ").append(name).append(" = ").append(instruction).append(location).append('\n');
    return name;
  }

  /** Adds the last instruction of a block. */
  void end(String terminator) {
    add(terminator);
    terminated = true;
  }

  /** Returns whether the current block has ended. */
  boolean terminated() {
    return terminated;
  }

  /** Returns a new block's name. */
  String newBlock(String hint) {
    return prefix + hint + blocks++;
  }

  /** Starts a block, to which what came before flows if it has not ended. */
  void block(String name) {
    if (!terminated) {
      body.append("  br label %").append(name).append(location).append('\n');
    }
    body.append(name).append(":\n");
    terminated = false;
  }

  /** Ends the block with a jump. */
  void jump(String target) {
    end("br label %" + target);
  }

  /** Ends the block with a two-way jump. */
  void branch(String condition, String yes, String no) {
    end("br i1 " + condition + ", label %" + yes + ", label %" + no);
  }

  /** Stops with a panic where the condition holds; code goes on where it does not. */
  void panicIf(String condition, int kind, String at) {
    String panic = newBlock("panic");
    String fine = newBlock("fine");
    end("br i1 " + condition + ", label %" + panic + ", label %" + fine + ", !prof !1");
    block(panic);
    panic(kind, at);
    block(fine);
  }

  /** Stops with a panic. The comment keeps panics of different lines apart. */
  void panic(int kind, String at) {
    add("call void asm sideeffect \"udf #" + kind + " @ " + at + "\", \"~{memory}\"()");
    end("unreachable");
  }

  /** Returns the variable of that name, making it at first sight. */
  String variable(String name, String type) {
    String variable = "%" + name;
    variables.put(name, type);
    return variable;
  }

  /** Returns whether the variable exists. */
  boolean hasVariable(String name) {
    return variables.containsKey(name);
  }

  /** Stores into a variable. */
  void store(String variable, String type, String value) {
    add("store " + type + " " + value + ", ptr " + variable);
  }

  /** Returns the variable of an operand stack slot. */
  String slot(int depth, char kind) {
    return variable("s" + depth + kind, IrTypes.kindType(kind));
  }

  /** Returns the variable of a local. */
  String local(int index, char kind) {
    return variable("l" + index + kind, IrTypes.kindType(kind));
  }

  /** Returns the instructions alone. */
  String body() {
    return body.toString();
  }

  /** Returns the function's blocks, variables and their {@code declarations} first. */
  String text(String declarations) {
    StringBuilder text = new StringBuilder();
    variables.forEach(
        (name, type) ->
            text.append("  %").append(name).append(" = alloca ").append(type).append('\n'));
    text.append(declarations).append(body);
    if (!terminated) {
      text.append("  unreachable\n");
    }
    return text.toString();
  }
}
