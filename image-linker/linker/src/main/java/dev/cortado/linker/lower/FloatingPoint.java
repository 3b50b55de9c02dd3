package dev.cortado.linker.lower;

import dev.cortado.linker.snapshot.IrTypes;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Lowers float and double to LLVM's own, which folds what is known and calls the routines of {@code
 * dev.cortado.machine.softfloat} for the rest, or uses the core's instructions where it has some.
 *
 * <p>Conversions to integers are calls from the start: LLVM leaves them undefined out of range,
 * where Java saturates (JLS 5.1.3), as VCVT does. The core's instructions round and treat NaN,
 * infinities and subnormals as Java does while FPSCR is as reset leaves it; LLVM fuses no product
 * with a sum of its own accord.
 */
final class FloatingPoint {
  private static final String[] ARITHMETIC = {"fadd", "fsub", "fmul", "fdiv", "frem"};
  private static final Map<String, String> BITS =
      Map.of(
          "java/lang/Float.floatToRawIntBits", "FI",
          "java/lang/Float.intBitsToFloat", "IF",
          "java/lang/Double.doubleToRawLongBits", "DJ",
          "java/lang/Double.longBitsToDouble", "JD");

  private final FunctionLowering function;
  private final Emitter out;

  FloatingPoint(FunctionLowering function) {
    this.function = function;
    out = function.out();
  }

  /** Pushes a constant. */
  void constant(double value, char kind) {
    String bits = Long.toHexString(Double.doubleToLongBits(value));
    function.push("0x" + "0".repeat(16 - bits.length()) + bits, kind);
  }

  /** Lowers the instruction if it computes with floats or doubles. */
  boolean lower(int opcode) {
    switch (opcode) {
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          constant(opcode - Opcodes.FCONST_0, 'F');
      case Opcodes.DCONST_0, Opcodes.DCONST_1 -> constant(opcode - Opcodes.DCONST_0, 'D');
      case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM ->
          binary(ARITHMETIC[(opcode - Opcodes.FADD) / 4], 'F');
      case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM ->
          binary(ARITHMETIC[(opcode - Opcodes.DADD) / 4], 'D');
      case Opcodes.FNEG -> unary("fneg float ", "", 'F', 'F');
      case Opcodes.DNEG -> unary("fneg double ", "", 'D', 'D');
      case Opcodes.I2F -> unary("sitofp i32 ", " to float", 'I', 'F');
      case Opcodes.I2D -> unary("sitofp i32 ", " to double", 'I', 'D');
      case Opcodes.L2F -> unary("sitofp i64 ", " to float", 'J', 'F');
      case Opcodes.L2D -> unary("sitofp i64 ", " to double", 'J', 'D');
      case Opcodes.F2D -> unary("fpext float ", " to double", 'F', 'D');
      case Opcodes.D2F -> unary("fptrunc double ", " to float", 'D', 'F');
      case Opcodes.F2I -> truncate();
      case Opcodes.F2L -> truncate("__aeabi_f2lz", 'F', 'J');
      case Opcodes.D2I -> truncate("__aeabi_d2iz", 'D', 'I');
      case Opcodes.D2L -> truncate("__aeabi_d2lz", 'D', 'J');
      case Opcodes.FCMPL -> compare('F', false);
      case Opcodes.FCMPG -> compare('F', true);
      case Opcodes.DCMPL -> compare('D', false);
      case Opcodes.DCMPG -> compare('D', true);
      default -> {
        return false;
      }
    }
    function.module().needFloatingPoint();
    return true;
  }

  /** Lowers the call if it is one that no bytecode says. */
  boolean lower(MethodInsnNode call) {
    String bits = BITS.get(call.owner + "." + call.name);
    if (bits != null) {
      String from = IrTypes.kindType(bits.charAt(0));
      String to = IrTypes.kindType(bits.charAt(1));
      unary("bitcast " + from + " ", " to " + to, bits.charAt(0), bits.charAt(1));
      return true;
    }
    if (call.name.equals("sqrt")
        && (call.owner.equals("java/lang/Math") || call.owner.equals("java/lang/StrictMath"))) {
      unary("call double @llvm.sqrt.f64(double ", ")", 'D', 'D');
      function.module().needFloatingPoint();
      return true;
    }
    return false;
  }

  private void unary(String before, String after, char from, char to) {
    function.push(out.value(before + function.pop(from) + after), to);
  }

  private void binary(String operation, char kind) {
    String right = function.pop(kind);
    String left = function.pop(kind);
    String type = IrTypes.kindType(kind);
    function.push(out.value(operation + " " + type + " " + left + ", " + right), kind);
  }

  private void truncate() {
    if (function.module().hasFloatRegisters()) {
      function.module().needs("i32 @llvm.fptosi.sat.i32.f32(float)");
      unary("call i32 @llvm.fptosi.sat.i32.f32(float ", ")", 'F', 'I');
    } else {
      truncate("__aeabi_f2iz", 'F', 'I');
    }
  }

  private void truncate(String routine, char from, char to) {
    String result = IrTypes.kindType(to);
    String type = IrTypes.kindType(from);
    String pure = ") nounwind willreturn memory(none)";
    function.module().needs(result + " @" + routine + "(" + type + pure);
    unary("call " + result + " @" + routine + "(" + type + " ", ")", from, to);
  }

  /** Gives -1, 0 or 1, and for a NaN 1 or -1; LLVM turns a test of that into one comparison. */
  private void compare(char kind, boolean nanIsGreater) {
    String right = function.pop(kind);
    String left = function.pop(kind);
    String operands = IrTypes.kindType(kind) + " " + left + ", " + right;
    String isEqual = out.value("fcmp oeq " + operands);
    String isSure = out.value("fcmp " + (nanIsGreater ? "olt " : "ogt ") + operands);
    String sure = nanIsGreater ? "-1" : "1";
    String other = nanIsGreater ? "1" : "-1";
    String rest = out.value("select i1 " + isEqual + ", i32 0, i32 " + other);
    function.push(out.value("select i1 " + isSure + ", i32 " + sure + ", i32 " + rest), 'I');
  }
}
