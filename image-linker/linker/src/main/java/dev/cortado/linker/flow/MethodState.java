package dev.cortado.linker.flow;

import java.util.LinkedHashSet;
import java.util.Set;

/** A method as one entry uses it: what comes in, what goes out, and who calls. */
final class MethodState {
  final EntryContext context;
  final MethodInfo method;
  final FlowValue[] parameters;
  final Set<MethodState> callers = new LinkedHashSet<>();

  /** The first caller and its line, for paths; null for the entry itself. */
  final MethodState firstCaller;

  FlowValue result;
  boolean returned;
  boolean queued;

  MethodState(EntryContext context, MethodInfo method, MethodState firstCaller) {
    this.context = context;
    this.method = method;
    this.firstCaller = firstCaller;
    parameters = new FlowValue[method.parameterCount()];
  }

  /** Widens what comes in; returns whether that is news. */
  boolean widen(int index, FlowValue value) {
    FlowValue before = parameters[index];
    FlowValue after = before == null ? value : before.merge(value);
    parameters[index] = after;
    method.widen(index, value);
    return !after.equals(before);
  }

  /** Returns the path from the entry to this method: {@code entry > a.B.c > a.D.e}. */
  String path() {
    String own = method.key().display();
    return firstCaller == null ? context.name() + " > " + own : firstCaller.path() + " > " + own;
  }
}
