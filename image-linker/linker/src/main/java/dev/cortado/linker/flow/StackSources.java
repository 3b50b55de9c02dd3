package dev.cortado.linker.flow;

import dev.cortado.linker.LinkerBug;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which instructions may have pushed each entry of the operand stack; of variables it knows
 * nothing, which saves most of the time in methods that have many of them. Host only.
 */
public class StackSources extends SourceInterpreter {
  private static final SourceValue ONE_WORD = new SourceValue(1);
  private static final SourceValue TWO_WORDS = new SourceValue(2);

  /** Made for one analysis. */
  protected StackSources() {
    super(Opcodes.ASM9);
  }

  /**
   * Returns what is known before each instruction of a method, by its index.
   *
   * @return null for instructions that nothing comes to
   */
  public static Frame<SourceValue>[] of(MethodInfo method) {
    return new StackSources().frames(method);
  }

  /** As {@link #of}, by this interpreter. */
  public final Frame<SourceValue>[] frames(MethodInfo method) {
    try {
      return new Frames().analyze(method.key().owner(), method.node());
    } catch (AnalyzerException e) {
      throw new LinkerBug(method.key().symbol() + ": " + e.getMessage());
    }
  }

  /** Makes a frame of the kind that the analysis works on, equal to {@code other}. */
  protected Frame<SourceValue> frame(Frame<? extends SourceValue> other) {
    return new Frame<>(other);
  }

  /** As {@link #frame(Frame)}, with nothing in it. */
  protected Frame<SourceValue> frame(int locals, int stack) {
    return new Frame<>(locals, stack);
  }

  private final class Frames extends Analyzer<SourceValue> {
    Frames() {
      super(StackSources.this);
    }

    @Override
    protected Frame<SourceValue> newFrame(Frame<? extends SourceValue> frame) {
      return frame(frame);
    }

    @Override
    protected Frame<SourceValue> newFrame(int locals, int stack) {
      return frame(locals, stack);
    }
  }

  @Override
  public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
    int opcode = instruction.getOpcode();
    return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE
        ? unknown(value)
        : super.copyOperation(instruction, value);
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
    return instruction.getOpcode() == Opcodes.IINC
        ? unknown(value)
        : super.unaryOperation(instruction, value);
  }

  @Override
  public SourceValue merge(SourceValue first, SourceValue second) {
    return first == second ? first : super.merge(first, second);
  }

  private static SourceValue unknown(SourceValue value) {
    return value.getSize() == 2 ? TWO_WORDS : ONE_WORD;
  }
}
