package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known of one instruction over all entries that run it. */
public final class Site {
  private final Map<MethodKey, ObjectSet> targets = new TreeMap<>();
  private final Map<Integer, FlowValue> locals = new LinkedHashMap<>();
  private final Map<Integer, FlowValue> operands = new LinkedHashMap<>();
  private FlowValue receiver;
  private FlowValue result;
  private ObjectSet thrown = ObjectSet.EMPTY;
  private ObjectSet raised = ObjectSet.EMPTY;
  private boolean castMayFail;
  private boolean taken;
  private boolean fallsThrough;

  /** Returns the object that the instruction works on, or null if it has none. */
  public FlowValue receiver() {
    return receiver;
  }

  /** Returns what the instruction gives, or null if nothing. */
  public FlowValue result() {
    return result;
  }

  /** Returns the methods that a call may run, with the receivers that lead to each. */
  public Map<MethodKey, ObjectSet> targets() {
    return Collections.unmodifiableMap(targets);
  }

  /** Returns the exceptions that a call or a throw may throw, as far as some are caught. */
  public ObjectSet thrown() {
    return thrown;
  }

  /** Returns what Java's own checks raise at the instruction, as far as it is caught. */
  public ObjectSet raised() {
    return raised;
  }

  /** Returns whether a cast, a store into an array, or the making of one may fail. */
  public boolean castMayFail() {
    return castMayFail;
  }

  /** Returns whether a conditional jump is ever taken. */
  public boolean taken() {
    return taken;
  }

  /** Returns whether a conditional jump ever falls through. */
  public boolean fallsThrough() {
    return fallsThrough;
  }

  /** Returns what a local variable may hold at a call, or null if unknown. */
  public FlowValue local(int index) {
    return locals.get(index);
  }

  /** Returns what an operand stack entry, counted from below, may hold at a call, or null. */
  public FlowValue operand(int index) {
    return operands.get(index);
  }

  void onReceiver(FlowValue value) {
    receiver = receiver == null ? value : receiver.merge(value);
  }

  void onResult(FlowValue value) {
    result = result == null ? value : result.merge(value);
  }

  void onTarget(MethodKey target, ObjectSet receivers) {
    targets.merge(target, receivers, ObjectSet::union);
  }

  void onThrown(ObjectSet objects) {
    thrown = thrown.union(objects);
  }

  void onRaised(ObjectSet objects) {
    raised = raised.union(objects);
  }

  void onCastFailure() {
    castMayFail = true;
  }

  void onTaken() {
    taken = true;
  }

  void onFallThrough() {
    fallsThrough = true;
  }

  void onLocal(int index, FlowValue value) {
    locals.merge(index, value, FlowValue::merge);
  }

  void onOperand(int index, FlowValue value) {
    operands.merge(index, value, FlowValue::merge);
  }
}
