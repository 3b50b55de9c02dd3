package dev.cortado.linker.flow;

import dev.cortado.linker.flow.Creation.CallPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A method as one entry uses it, from one path of calls if it makes objects that outlive it, and on
 * one receiver if device code makes that: what comes in, what goes out, and who calls.
 */
public final class MethodState {
  final EntryContext context;
  final MethodInfo method;
  final FlowValue[] parameters;
  final Map<MethodState, AbstractInsnNode> callers = new LinkedHashMap<>();

  /** The calls that lead here, as far as they tell objects apart; or null. */
  final CallPath above;

  /** The first caller and its line, for paths; null for the entry itself. */
  final MethodState firstCaller;

  /** The first caller's call, or null. */
  final AbstractInsnNode firstCall;

  /** The exceptions that leave the method for a caller. */
  ObjectSet thrown = ObjectSet.EMPTY;

  FlowValue result;
  boolean returned;
  boolean queued;

  /** How often the method was interpreted; does not change while queued. */
  int runs;

  /** Its place among those that ran as often; does not change while queued. */
  long enqueuedAs;

  MethodState(
      EntryContext context,
      MethodInfo method,
      MethodState firstCaller,
      AbstractInsnNode firstCall,
      CallPath above) {
    this.context = context;
    this.above = above;
    this.method = method;
    this.firstCaller = firstCaller;
    this.firstCall = firstCall;
    method.states().add(this);
    parameters = new FlowValue[method.parameterCount()];
  }

  /** Returns the entry in whose name the method runs. */
  public EntryContext context() {
    return context;
  }

  /** Returns the method. */
  public MethodInfo method() {
    return method;
  }

  /** Returns the calls that lead here, as far as they tell objects apart; or null. */
  public CallPath above() {
    return above;
  }

  /** Returns what parameter {@code index} may be, the receiver first; null if never entered. */
  public FlowValue parameter(int index) {
    return parameters[index];
  }

  /** Returns what the method gives, or null if nothing. */
  public FlowValue result() {
    return result;
  }

  /** Returns who calls, each with its first call. */
  public Map<MethodState, AbstractInsnNode> callers() {
    return Collections.unmodifiableMap(callers);
  }

  /** Widens what comes in; returns whether that is news. */
  boolean widen(int index, FlowValue value) {
    FlowValue before = parameters[index];
    FlowValue after = before == null ? value : before.merge(value);
    parameters[index] = after;
    method.widen(index, value);
    return !after.equals(before);
  }

  /** Returns the innermost line of the application's that leads to {@code at} in this method. */
  public String userLine(AbstractInsnNode at) {
    return firstCaller != null && method.isForeign(at)
        ? firstCaller.userLine(firstCall)
        : method.at(at);
  }

  String entryLine(AbstractInsnNode at) {
    return firstCaller == null ? method.at(at) : firstCaller.entryLine(firstCall);
  }

  /** Returns the path from the entry to this method: {@code entry > a.B.c > a.D.e}. */
  public String path() {
    String own = method.key().display();
    return firstCaller == null ? context.name() + " > " + own : firstCaller.path() + " > " + own;
  }
}
