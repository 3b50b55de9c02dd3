package dev.cortado.linker.own;

import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.own.Outcome.Result;
import dev.cortado.linker.own.Outcome.Thrown;
import dev.cortado.linker.world.FieldKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows all paths of one method, shortest first; paths that know the same at one instruction are
 * one.
 */
final class MethodPaths {
  /** Beyond so many states what is known of symbols is forgotten. */
  private static final int MANY_STATES = 4_000;

  private static final int MOST_STATES = 16_000;

  /** A message's number is the position behind the instruction that gave it, then its count. */
  static final int TOKEN_BITS = 6;

  private final Ownership ownership;
  private final MethodInfo method;
  private final AbstractInsnNode[] code;
  private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
  private final LiveVariables live;
  private final AskedVariables asked;
  private final ValueRules rules = new ValueRules();
  private final Deque<PathState> pending = new ArrayDeque<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Set<Outcome> outcomes = new LinkedHashSet<>();
  private final Losses losses;
  private final Branching branching;
  private final Throwing throwing;
  private final Calling calling;
  private final FieldUse fieldUse;

  MethodPaths(Ownership ownership, MethodInfo method) {
    this.ownership = ownership;
    this.method = method;
    code = method.node().instructions.toArray();
    for (int i = 0; i < code.length; i++) {
      positions.put(code[i], i);
    }
    live = new LiveVariables(method.node());
    asked = new AskedVariables(method.node());
    losses = new Losses(ownership.findings(), method, code, endsActor());
    branching = new Branching(this);
    throwing = new Throwing(this);
    calling = new Calling(this);
    fieldUse = new FieldUse(this);
  }

  /** Returns the ways in which the method can end. */
  List<Outcome> explore() {
    queue(entry());
    while (!pending.isEmpty()) {
      PathState state = pending.poll();
      if (seen.size() > MOST_STATES) {
        ownership.findings().tooManyPaths(method, code[0], MOST_STATES);
        outcomes.add(Outcome.PLAIN);
        break;
      }
      try {
        step(state);
      } catch (AnalyzerException e) {
        throw new IllegalStateException(method.key().symbol() + ": " + e.getMessage(), e);
      }
    }
    losses.finish();
    return Outcomes.simplest(outcomes);
  }

  private PathState entry() {
    Frame<OwnValue> frame = new Frame<>(method.node().maxLocals, method.node().maxStack);
    PathState state = new PathState(frame);
    List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(method.node().desc)));
    if (!method.isStatic()) {
      types.add(0, Type.getObjectType(method.key().owner()));
    }
    int local = 0;
    for (int i = 0; i < types.size(); i++) {
      ObjectSet objects = ownership.messages().in(method.parameter(i));
      OwnValue value = OwnValue.plain(types.get(i));
      if (objects != null) {
        value = OwnValue.token(-1 - i);
        boolean maybeNull = method.parameter(i).maybeNull();
        state.tokens.put(
            -1 - i, new Token(Token.Status.FOREIGN, Nullness.of(maybeNull), objects, null, null));
      } else if (i == 0 && !method.isStatic()) {
        value = OwnValue.SELF;
      } else if (types.get(i).getSort() <= Type.INT
          || types.get(i).getSort() >= Type.ARRAY && asked.isAskedOnce(local)) {
        value = OwnValue.symbol(-1 - i, Range.ANY);
      }
      frame.setLocal(local, value);
      local += value.getSize();
      if (value.getSize() == 2) {
        frame.setLocal(local - 1, OwnValue.PLAIN);
      }
    }
    while (local < method.node().maxLocals) {
      frame.setLocal(local++, OwnValue.PLAIN);
    }
    return state;
  }

  private void step(PathState state) throws AnalyzerException {
    AbstractInsnNode instruction = code[state.position];
    int opcode = instruction.getOpcode();
    if (opcode < 0) {
      arrive(state.copy(state.position + 1, state), state);
    } else if (instruction instanceof JumpInsnNode
        || instruction instanceof TableSwitchInsnNode
        || instruction instanceof LookupSwitchInsnNode) {
      branching.branch(state, instruction);
    } else if (instruction instanceof MethodInsnNode call) {
      calling.call(state, call);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      end(state, opcode == Opcodes.RETURN ? null : Paths.top(state));
    } else if (opcode == Opcodes.ATHROW) {
      throwing.raise(state, instruction);
    } else {
      throwing.checks(state, instruction);
      PathState next = state.copy(state.position + 1, state);
      if (!fieldUse.step(state, next, instruction)) {
        compute(next, instruction);
      }
      arrive(next, state);
    }
  }

  private void compute(PathState next, AbstractInsnNode instruction) throws AnalyzerException {
    if (instruction.getOpcode() == Opcodes.INSTANCEOF && test(next, (TypeInsnNode) instruction)) {
      return;
    }
    if (instruction.getOpcode() == Opcodes.CHECKCAST) {
      return;
    }
    boolean kept =
        instruction.getOpcode() == Opcodes.ISTORE
            || stored(instruction) >= 0 && asked.isAskedAgain(stored(instruction));
    if (kept && isUnnamed(Paths.top(next).kind())) {
      // What is kept may be tested twice, so it gets a name.
      next.frame.pop();
      next.frame.push(freshSymbol(next, Range.ANY));
    }
    next.frame.execute(instruction, rules);
  }

  private static boolean isUnnamed(OwnValue.Kind kind) {
    return kind == OwnValue.Kind.PLAIN
        || kind == OwnValue.Kind.ORDINAL
        || kind == OwnValue.Kind.CASE;
  }

  /** Asks for the class of a message or an exception; returns false if it is another object. */
  private boolean test(PathState next, TypeInsnNode instruction) {
    OwnValue asked = Paths.top(next);
    if (asked.isToken()) {
      next.frame.pop();
      next.frame.push(OwnValue.test(asked.number(), instruction.desc));
      return true;
    }
    if (asked.kind() == OwnValue.Kind.EXCEPTION) {
      next.frame.pop();
      boolean is = ownership.flow().classes().isSubtype(asked.type(), instruction.desc);
      next.frame.push(OwnValue.constant(is ? 1 : 0));
      return true;
    }
    return false;
  }

  /** Makes a symbol named after the instruction before {@code next}. */
  OwnValue freshSymbol(PathState next, Range range) {
    int id = next.position;
    next.replace(
        old -> old.kind() == OwnValue.Kind.SYMBOL && old.number() == id ? OwnValue.PLAIN : old);
    return OwnValue.symbol(id, range);
  }

  /** Makes a message that appears at the instruction before {@code next}. */
  OwnValue freshToken(PathState next, Token token) {
    int id = next.position << TOKEN_BITS;
    while (next.tokens.containsKey(id)) {
      id++;
    }
    next.tokens.put(id, token);
    return OwnValue.token(id);
  }

  /** Queues {@code next}, which came from {@code origin} by its instruction. */
  void arrive(PathState next, PathState origin) {
    if (next.position >= code.length || !method.isReached(code[next.position])) {
      return;
    }
    BitSet needed = live.before(next.position);
    if (next.position <= origin.position) {
      for (int i = 0; i < next.frame.getLocals(); i++) {
        OwnValue value = next.frame.getLocal(i);
        Token token = next.token(value);
        boolean kept =
            !needed.get(i)
                && token != null
                && token.isOwned()
                && !isNeeded(next, value, needed)
                && losses.keep(next, origin, value.number(), token);
        if (!needed.get(i) && !kept) {
          next.frame.setLocal(i, OwnValue.PLAIN);
        }
      }
    }
    losses.check(next, origin);
    boolean forget = seen.size() > MANY_STATES;
    for (int i = 0; i < next.frame.getLocals(); i++) {
      OwnValue value = next.frame.getLocal(i);
      boolean owned = value.isToken() && next.token(value).isOwned();
      boolean known = value.kind() == OwnValue.Kind.SYMBOL;
      if (!owned && !needed.get(i) && value.getSize() == 1 || known && forget) {
        next.frame.setLocal(i, OwnValue.PLAIN);
      }
    }
    next.forgetUnreachable();
    queue(next);
  }

  /** Returns whether a variable that is read later holds {@code value}, too. */
  private static boolean isNeeded(PathState state, OwnValue value, BitSet needed) {
    return needed.stream().anyMatch(i -> state.frame.getLocal(i).equals(value));
  }

  private void queue(PathState state) {
    if (seen.add(state.identity())) {
      pending.add(state);
    }
  }

  private void end(PathState state, OwnValue value) {
    PathState last = state.copy(state.position, state);
    Result result = Result.PLAIN;
    if (value != null) {
      Paths.use(ownership.findings(), method, code[state.position], last, value);
      result = Outcomes.result(last, value);
      if (value.isToken() && value.number() >= 0) {
        last.tokens.remove(value.number());
      }
    }
    losses.atEnd(last, state);
    outcomes.add(Outcomes.of(last, result, null));
  }

  /** Ends the path with an exception that goes to the caller. */
  void leave(PathState last, Thrown thrown) {
    outcomes.add(Outcomes.of(last, Result.PLAIN, thrown));
  }

  private boolean endsActor() {
    String owner = method.key().owner();
    return method.key().name().equals("run")
        && method.key().descriptor().equals("()V")
        && (ownership.flow().classes().isSubtype(owner, "dev/cortado/kernel/Actor")
            || ownership.flow().classes().isSubtype(owner, "dev/cortado/kernel/Task"));
  }

  Losses losses() {
    return losses;
  }

  Throwing throwing() {
    return throwing;
  }

  Ownership ownership() {
    return ownership;
  }

  MethodInfo method() {
    return method;
  }

  AbstractInsnNode code(int position) {
    return code[position];
  }

  int position(AbstractInsnNode instruction) {
    return positions.get(instruction);
  }

  /** Returns the messages that the instruction gives, or null. */
  ObjectSet given(AbstractInsnNode instruction) {
    FlowValue result = method.site(instruction) == null ? null : method.site(instruction).result();
    return ownership.messages().in(result);
  }

  /** Returns the field that an instruction names if it can be followed. */
  FieldKey followed(FieldInsnNode access) {
    return ownership.messages().followed(access);
  }

  /** Returns the variable of a store, or -1. */
  static int stored(AbstractInsnNode instruction) {
    return instruction instanceof VarInsnNode variable && variable.getOpcode() == Opcodes.ASTORE
        ? variable.var
        : -1;
  }
}
