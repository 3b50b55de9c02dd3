package dev.cortado.linker.lower;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.ImplicitException;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.machine.Panic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.LabelNode;

/**
 * Lowers exceptions: to a handler of the method, to the caller as a part of the result, or, where
 * nobody catches them, to a panic.
 */
final class Unwinding {
  /** Where exceptions go: a handler, the caller, or nowhere. */
  private record Way(LabelNode handler, boolean leaves) {}

  private final FunctionLowering function;
  private final Emitter out;
  private final FlowAnalysis flow;
  private final MethodInfo method;

  Unwinding(FunctionLowering function) {
    this.function = function;
    out = function.out();
    flow = function.module().flow();
    method = function.method();
  }

  /** Raises what a check finds where the condition holds; code goes on where it does not. */
  void raiseIf(String condition, int panic) {
    HeapObject exception = flow.exceptions().raised(ImplicitException.of(panic));
    Way way = exception == null ? null : way(exception.type());
    if (way == null || way.handler == null && !way.leaves) {
      out.panicIf(condition, panic, function.at());
      return;
    }
    String raise = out.newBlock("raise");
    String fine = out.newBlock("fine");
    out.end("br i1 " + condition + ", label %" + raise + ", label %" + fine + ", !prof !1");
    out.block(raise);
    note(panic);
    go(way, function.module().heap().reference(exception.id()));
    out.block(fine);
  }

  /** Notes where an exception arises, if the image wants to know. */
  void note(int panic) {
    if (function.module().notesThrows()) {
      out.add("call void @raised(i32 " + panic + ") nomerge");
      function.module().calls(function.symbol(), "raised");
    }
  }

  /** Throws what an instruction throws; ends the block. */
  void raise(String exception, ObjectSet thrown) {
    Map<Way, ObjectSet> ways = new LinkedHashMap<>();
    thrown.forEach(
        id -> ways.merge(way(flow.heap().object(id).type()), ObjectSet.of(id), ObjectSet::union));
    int left = ways.size();
    for (Map.Entry<Way, ObjectSet> way : ways.entrySet()) {
      if (--left > 0) {
        String yes = out.newBlock("thrown");
        String no = out.newBlock("other");
        FlowValue all = FlowValue.reference(thrown, false);
        String is = new MemoryAccess(function).isOneOf(exception, way.getValue(), all);
        out.branch(is, yes, no);
        out.block(yes);
        go(way.getKey(), exception);
        out.block(no);
      } else {
        go(way.getKey(), exception);
      }
    }
    if (ways.isEmpty()) {
      out.panic(Panic.EXPLICIT, function.at());
    }
  }

  /** Goes on behind a call that may have thrown; returns in the block of the other case. */
  void check(String exception, ObjectSet thrown) {
    String raise = out.newBlock("raise");
    String fine = out.newBlock("fine");
    String isThrown = out.value("icmp ne ptr " + exception + ", null");
    out.end("br i1 " + isThrown + ", label %" + raise + ", label %" + fine + ", !prof !1");
    out.block(raise);
    raise(exception, thrown);
    out.block(fine);
  }

  private Way way(String type) {
    LabelNode handler = method.handler(flow.classes(), function.current(), type);
    return Optional.ofNullable(handler)
        .map(label -> new Way(label, false))
        .orElseGet(() -> new Way(null, method.throwsOn(flow.classes(), function.current(), type)));
  }

  private void go(Way way, String exception) {
    if (way.handler != null) {
      out.store(out.slot(0, 'A'), "ptr", exception);
      out.jump(function.label(way.handler));
    } else if (way.leaves && function.module().throwsOut(method)) {
      leave(exception);
    } else {
      out.panic(Panic.EXPLICIT, function.at());
    }
  }

  private void leave(String exception) {
    if (function.shape() != null) {
      new StateMachine(function).fail(exception);
      return;
    }
    ResultType type = function.result(method.key());
    out.end("ret " + type.text() + " " + type.of(out, null, exception, null));
  }
}
