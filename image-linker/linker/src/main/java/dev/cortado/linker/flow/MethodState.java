package dev.cortado.linker.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A method as one entry uses it: what comes in, what goes out, and who calls. */
final class MethodState {
  private static final List<String> OWN =
      List.of(
          "dev/cortado/machine/",
          "dev/cortado/pools/",
          "dev/cortado/time/",
          "dev/cortado/kernel/",
          "dev/cortado/hal/",
          "dev/cortado/usb/");

  final EntryContext context;
  final MethodInfo method;
  final FlowValue[] parameters;
  final Set<MethodState> callers = new LinkedHashSet<>();

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
      AbstractInsnNode firstCall) {
    this.context = context;
    this.method = method;
    this.firstCaller = firstCaller;
    this.firstCall = firstCall;
    method.states().add(this);
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

  /** Returns the innermost line of the application's that leads to {@code at} in this method. */
  String userLine(AbstractInsnNode at) {
    String owner = method.key().owner();
    boolean foreign =
        owner.startsWith("java/")
            || owner.startsWith("jdk/")
            || OWN.stream().anyMatch(owner::startsWith);
    return foreign && firstCaller != null ? firstCaller.userLine(firstCall) : method.at(at);
  }

  /** Returns the path from the entry to this method: {@code entry > a.B.c > a.D.e}. */
  String path() {
    String own = method.key().display();
    return firstCaller == null ? context.name() + " > " + own : firstCaller.path() + " > " + own;
  }
}
