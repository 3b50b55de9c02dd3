package dev.cortado.linker.escape;

import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.MethodState;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.weave.Liveness;
import dev.cortado.linker.weave.Suspending;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds what is made again, in a loop, while what the same instruction made before may still be in
 * use: there is one place for both. Host only.
 *
 * <p>Nobody but the method, those that it calls and what came into it can use what it made; its
 * callers get it when it returns, and are looked at as makers themselves.
 */
final class Overlaps {
  /** What makes the object, and the object; its state and a variable that keeps it, or -1. */
  record Overlap(MethodState state, AbstractInsnNode at, HeapObject object, int local) {}

  private static final int MOST_KEEPERS = 3;

  private final Outliving outliving;
  private final Suspending suspending;
  private final Map<AbstractInsnNode, Overlap> found = new LinkedHashMap<>();
  private final Map<AbstractInsnNode, BitSet> renewals = new IdentityHashMap<>();
  private final Map<AbstractInsnNode, BitSet> keepers = new IdentityHashMap<>();

  private Liveness liveness;
  private LivePlaces places;
  private Map<AbstractInsnNode, AbstractInsnNode> begins;

  Overlaps(Outliving outliving, Suspending suspending) {
    this.suspending = suspending;
    this.outliving = outliving;
  }

  Map<AbstractInsnNode, Overlap> check(MethodInfo method) {
    found.clear();
    liveness = new Liveness(method);
    NewSites sites = new NewSites(method);
    begins = new IdentityHashMap<>();
    for (AbstractInsnNode instruction : method.node().instructions) {
      AbstractInsnNode made = sites.madeBy(instruction);
      AbstractInsnNode maker = made == null ? instruction : made;
      if (!outliving.madeThrough(maker).isEmpty() && !sites.isFinished(instruction)) {
        begins.put(instruction, maker);
      }
      if (made != null && !outliving.madeThrough(instruction).isEmpty()) {
        begins.put(instruction, made);
      }
    }
    for (MethodState state : outliving.states(method)) {
      places = new LivePlaces(outliving, state, liveness, sites);
      begins.keySet().forEach(begin -> check(state, begin));
    }
    return found;
  }

  private void check(MethodState state, AbstractInsnNode begin) {
    if (!places.comesTo(begin) || !liveness.comesBack(begin, null)) {
      return;
    }
    for (HeapObject object : places.made(begins.get(begin))) {
      checkObject(state, begin, object);
    }
    if (begins.get(begin) != begin) {
      places.made(begin).forEach(object -> checkObject(state, begin, object));
    }
  }

  private void checkObject(MethodState state, AbstractInsnNode begin, HeapObject object) {
    if (isInUse(object.id(), begin)
        && !renews(state, begin, object)
        && !isKeptByVariables(state, begin, object)) {
      int local = places.localWith(object.id(), begin);
      found.putIfAbsent(begin, new Overlap(state, begin, object, local));
    }
  }

  /**
   * Returns whether the call only takes the object as an operand and gives a new one for it: then
   * the two need a place each, in turn.
   */
  private boolean renews(MethodState state, AbstractInsnNode begin, HeapObject object) {
    Site site = state.method().site(begin);
    if (!(begin instanceof MethodInsnNode call)
        || call.name.equals("<init>")
        || object.creation().instruction() == begin
        || keepers.containsKey(begin)
        || suspending.suspends(state.method(), call)) {
      return false;
    }
    int operands =
        Type.getArgumentTypes(call.desc).length
            + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
    if (places.isKeptBeside(object.id(), begin, operands)) {
      return false;
    }
    if (isHeld(object, begin, site)) {
      return false;
    }
    renewals
        .computeIfAbsent(begin, key -> new BitSet())
        .or(places.operandsWith(object.id(), begin, operands));
    return true;
  }

  /** Returns whether another object holds the object, or one that is made with it. */
  private boolean isHeld(HeapObject object, AbstractInsnNode begin, Site site) {
    BitSet holders = places.inUse(begin);
    if (site != null && site.result() != null) {
      outliving.holding().reach(site.result(), holders);
    }
    places.made(begin).forEach(made -> holders.set(made.id()));
    for (int holder = holders.nextSetBit(0); holder >= 0; holder = holders.nextSetBit(holder + 1)) {
      if (outliving.holding().holds(holder, object.id())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether only a few variables are the object, as in a loop that keeps the best of what
   * it makes: then there is a place more than variables, and the next gets one that none is in.
   */
  private boolean isKeptByVariables(MethodState state, AbstractInsnNode begin, HeapObject object) {
    AbstractInsnNode maker = begins.get(begin);
    boolean isCallees = object.creation().instruction() != maker;
    if (isCallees
            && !(maker instanceof MethodInsnNode call && !suspending.suspends(state.method(), call))
        || renewals.containsKey(maker)
        || places.isIncoming(object.id())
        || places.isOperand(object.id(), begin)
        || isHeld(object, begin, state.method().site(begin))) {
      return false;
    }
    BitSet before = places.localsWith(object.id(), maker);
    BitSet since = places.localsWith(object.id(), begin);
    since.andNot(before);
    if (!since.isEmpty() || before.cardinality() > MOST_KEEPERS) {
      return false;
    }
    keepers.computeIfAbsent(maker, key -> new BitSet()).or(before);
    return true;
  }

  /** Returns what needs a place more than the variables that may be what it made before. */
  Map<AbstractInsnNode, BitSet> keepers() {
    return keepers;
  }

  /**
   * Returns the calls of the methods checked that need two places, with the operands to look at.
   */
  Map<AbstractInsnNode, BitSet> renewals() {
    return renewals;
  }

  private boolean isInUse(int object, AbstractInsnNode begin) {
    BitSet inUse = places.inUse(begin);
    if (!inUse.get(object)) {
      return false;
    }
    for (FlowValue value : places.values(begin)) {
      if (Holding.hasTemporaries(value) && value.objects().contains(object)) {
        return true;
      }
    }
    for (int holder = inUse.nextSetBit(0); holder >= 0; holder = inUse.nextSetBit(holder + 1)) {
      if (holder != object
          && outliving.holding().holds(holder, object)
          && !isFresh(holder, object, begin)) {
        return true;
      }
    }
    return places.isIncoming(object);
  }

  /**
   * Returns whether {@code holder} has been made since {@code object} was made last, at a time when
   * nobody could reach that any more: then it cannot hold it.
   */
  private boolean isFresh(int holder, int object, AbstractInsnNode begin) {
    for (Map.Entry<AbstractInsnNode, AbstractInsnNode> other : begins.entrySet()) {
      AbstractInsnNode at = other.getKey();
      if (at != begin
          && places.comesTo(at)
          && places.made(other.getValue()).stream().anyMatch(made -> made.id() == holder)
          && !liveness.comesBack(begin, at)
          && !places.inUse(at).get(object)) {
        return true;
      }
    }
    return false;
  }
}
