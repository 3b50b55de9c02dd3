package dev.cortado.linker.lower;

import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.linker.weave.FrameShape;
import dev.cortado.linker.weave.SuspensionPoint;
import dev.cortado.linker.weave.SuspensionPoint.Spill;
import dev.cortado.linker.weave.Weaver;

/** The parts of a suspending function that leave it and come back. */
final class StateMachine {
  private final FunctionLowering function;
  private final Emitter out;
  private final FrameShape shape;

  StateMachine(FunctionLowering function) {
    this.function = function;
    out = function.out();
    shape = function.shape();
  }

  /** Goes to where the method left, if it did. */
  void dispatch() {
    if (!shape.hasState()) {
      return;
    }
    String state = out.value("load i8, ptr %frame");
    StringBuilder choice = new StringBuilder("switch i8 " + state + ", label %start [");
    for (SuspensionPoint point : shape.resumable()) {
      choice.append(" i8 ").append(point.state()).append(", label %").append(resume(point));
    }
    if (shape.endState() > 0) {
      choice.append(" i8 ").append(shape.endState()).append(", label %ended");
    }
    out.end(choice + " ]");
    if (shape.endState() > 0) {
      out.block("ended");
      leaveWith("true", "null", null);
    }
    out.block("start");
  }

  static String resume(SuspensionPoint point) {
    return "resume" + point.state();
  }

  /** Leaves the function at {@code point}. */
  void leave(SuspensionPoint point) {
    for (Spill spill : point.spills()) {
      String type = IrTypes.kindType(spill.kind());
      String value = out.value("load " + type + ", ptr " + variable(spill));
      out.add("store " + type + " " + value + ", ptr " + address(spill.offset()) + ", align 4");
    }
    if (!point.restarts() || !shape.resumable().isEmpty()) {
      out.add("store i8 " + point.state() + ", ptr %frame"); // also 0: a loop may have left before
    }
    leaveWith("false", null, null);
  }

  /** Starts the block that comes back to {@code point} and restores what was kept. */
  void comeBack(SuspensionPoint point) {
    out.block(resume(point));
    for (Spill spill : point.spills()) {
      String type = IrTypes.kindType(spill.kind());
      String value = out.value("load " + type + ", ptr " + address(spill.offset()) + ", align 4");
      out.store(variable(spill), type, value);
    }
    Site site = function.method().site(point.call());
    if (site == null) {
      return;
    }
    for (int local = 0; local < function.method().node().maxLocals; local++) {
      restoreKnown(site.local(local), local, true);
    }
    for (int entry = 0; entry < function.depth(); entry++) {
      restoreKnown(site.operand(entry), entry, false);
    }
  }

  private void restoreKnown(FlowValue known, int index, boolean isLocal) {
    if (Weaver.isKnown(known)) {
      char kind = known.constant() != null ? 'I' : 'A';
      String variable = isLocal ? out.local(index, kind) : out.slot(index, kind);
      out.store(variable, IrTypes.kindType(kind), function.constant(known));
    }
  }

  private String variable(Spill spill) {
    return switch (spill.place()) {
      case LOCAL -> out.local(spill.index(), spill.kind());
      case STACK -> out.slot(spill.index(), spill.kind());
      case RECEIVER -> out.variable("receiver", "ptr");
    };
  }

  private String address(int offset) {
    return offset == 0
        ? "%frame"
        : out.value("getelementptr inbounds i8, ptr %frame, i32 " + offset);
  }

  /** Returns the operand for the callee's frame. */
  String child() {
    return address(shape.childOffset());
  }

  /** Completes the method. */
  void complete(String value) {
    if (shape.endState() > 0) {
      out.add("store i8 " + shape.endState() + ", ptr %frame");
    } else if (shape.hasState()) {
      out.add("store i8 0, ptr %frame");
    }
    leaveWith("true", "null", value);
  }

  /** Leaves the method for good with an exception for the caller. */
  void fail(String exception) {
    if (shape.hasState()) {
      out.add("store i8 0, ptr %frame");
    }
    leaveWith("true", exception, null);
  }

  /**
   * Leaves by the one exit. LLVM would merge returns of pairs into a choice between pairs, which it
   * cannot take apart again in the caller; it can where scalars are chosen and paired last.
   */
  private void leaveWith(String completed, String thrown, String value) {
    ResultType type = function.module().result(function.method().key());
    out.store(out.variable("completed", "i1"), "i1", completed);
    if (type.throwing() && thrown != null) {
      out.store(out.variable("thrown", "ptr"), "ptr", thrown);
    }
    if (value != null) {
      out.store(out.variable("value", type.plain()), type.plain(), value);
    }
    out.jump("exit");
  }

  /** Adds the exit, if anything leads to it. */
  void exit() {
    if (!out.hasVariable("completed")) {
      return;
    }
    out.block("exit");
    ResultType type = function.module().result(function.method().key());
    String completed = out.value("load i1, ptr %completed");
    String thrown =
        type.throwing() ? out.value("load ptr, ptr " + out.variable("thrown", "ptr")) : null;
    String value =
        type.plain() == null
            ? null
            : out.value("load " + type.plain() + ", ptr " + out.variable("value", type.plain()));
    out.end("ret " + type.text() + " " + type.of(out, completed, thrown, value));
  }
}
