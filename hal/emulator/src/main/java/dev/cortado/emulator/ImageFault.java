package dev.cortado.emulator;

import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.FaultKind;
import dev.cortado.emulator.core.FaultSignal;
import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.LineTable.SourceLine;
import dev.cortado.machine.CortexM;
import dev.cortado.machine.Panic;
import java.util.List;
import java.util.Optional;

/**
 * The image cannot go on: a panic of its own, or a fault of the processor. Host only.
 *
 * <p>The message's first line says what and where, by Java source line if the image has them; the
 * registers follow.
 */
public final class ImageFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int PC = 15;
  private static final int LR = 14;

  /** What LLVM makes of its trap intrinsic. */
  private static final int LLVM_TRAP = 254;

  private final String what;
  private final int pc;
  private final int[] registers;
  private final transient SourceLine source;

  private ImageFault(String message, String what, int[] registers, SourceLine source) {
    super(message);
    this.what = what;
    this.pc = registers[PC];
    this.registers = registers;
    this.source = source;
  }

  static ImageFault of(FaultSignal signal, Core core, int number, Image image) {
    int[] registers = new int[16];
    for (int i = 0; i < PC; i++) {
      registers[i] = core.register(i);
    }
    registers[PC] = core.instructionAddress();
    String what = what(signal, core);
    Optional<SourceLine> line = image.lines().lineOf(registers[PC]);
    StringBuilder message = new StringBuilder(what);
    line.ifPresent(at -> message.append(" at ").append(at));
    message.append(String.format(" (pc=0x%08x", registers[PC]));
    int exception = core.programStatus() & 0x3f;
    if (exception != 0) {
      message.append(" in ").append(nameOf(exception));
    }
    message.append(number == 0 ? "" : " on core " + number);
    message.append(')');
    List<SourceLine> frames = image.lines().framesOf(registers[PC]);
    frames.stream().skip(1).forEach(call -> message.append("\n  inlined at ").append(call));
    // The call lies before lr: its line is the caller's.
    if (registers[LR] >>> 28 != 0xf) {
      image
          .lines()
          .framesOf((registers[LR] & ~1) - 2)
          .forEach(at -> message.append("\n  lr: ").append(at));
    }
    for (int i = 0; i < registers.length; i++) {
      message.append(i % 4 == 0 ? "\n " : "");
      message.append(String.format(" %3s=%08x", name(i), registers[i]));
    }
    message.append("\n  cycle ").append(core.cycles());
    return new ImageFault(message.toString(), what, registers, line.orElse(null));
  }

  private static String what(FaultSignal signal, Core core) {
    int exception = core.programStatus() & 0x3f;
    boolean lockup =
        exception == CortexM.EXCEPTION_HARD_FAULT || exception == CortexM.EXCEPTION_NMI;
    String prefix = lockup ? "lockup: " : "";
    if (signal.kind() == FaultKind.PANIC) {
      return prefix + "panic: " + panic(signal.detail());
    }
    return prefix + "fault: " + signal.getMessage();
  }

  /** Returns the kind of a panic record as text. */
  static String describe(int kind) {
    return kind == Panic.FAULT ? "fault" : "panic: " + panic(kind);
  }

  private static String panic(int kind) {
    return switch (kind) {
      case Panic.NULL_POINTER -> "null pointer";
      case Panic.INDEX_OUT_OF_BOUNDS -> "index out of bounds";
      case Panic.DIVISION_BY_ZERO -> "division by zero";
      case Panic.CLASS_CAST -> "class cast";
      case Panic.NEGATIVE_ARRAY_SIZE -> "negative array size";
      case Panic.ARRAY_STORE -> "array store";
      case Panic.EXPLICIT -> "explicit panic or uncaught throw";
      case Panic.UNREACHABLE, LLVM_TRAP -> "unreachable code was reached";
      default -> "kind " + kind;
    };
  }

  private static String nameOf(int exception) {
    return switch (exception) {
      case CortexM.EXCEPTION_NMI -> "NMI";
      case CortexM.EXCEPTION_HARD_FAULT -> "HardFault";
      case CortexM.EXCEPTION_SVCALL -> "SVCall";
      case CortexM.EXCEPTION_PENDSV -> "PendSV";
      case CortexM.EXCEPTION_SYSTICK -> "SysTick";
      default -> "interrupt " + (exception - CortexM.EXCEPTION_IRQ0);
    };
  }

  private static String name(int register) {
    return switch (register) {
      case 13 -> "sp";
      case LR -> "lr";
      case PC -> "pc";
      default -> "r" + register;
    };
  }

  /** Returns what happened, without the place. */
  public String what() {
    return what;
  }

  /** Returns the address of the instruction that faulted. */
  public int pc() {
    return pc;
  }

  /** Returns r0 to r12, sp, lr and pc. */
  public int[] registers() {
    return registers.clone();
  }

  /** Returns the source line of the instruction, or empty if the image has no lines. */
  public Optional<SourceLine> source() {
    return Optional.ofNullable(source);
  }
}
