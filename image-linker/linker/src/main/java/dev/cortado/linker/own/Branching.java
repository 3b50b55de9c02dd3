package dev.cortado.linker.own;

import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Jumps: which sides a path can take, and what it knows on each. */
final class Branching {
  /** How the instructions that compare are numbered, from IFEQ and from IF_ICMPEQ. */
  private static final int EQUAL = 0;

  private static final int NOT_EQUAL = 1;
  private static final int LESS = 2;
  private static final int AT_LEAST = 3;
  private static final int GREATER = 4;
  private static final int AT_MOST = 5;

  private final MethodPaths paths;

  Branching(MethodPaths paths) {
    this.paths = paths;
  }

  void branch(PathState state, AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      if (jump.getOpcode() == Opcodes.GOTO) {
        paths.arrive(state.copy(paths.position(jump.label), state), state);
        return;
      }
      Site site = paths.method().site(jump);
      if (site == null || site.taken()) {
        side(state, jump, true);
      }
      if (site == null || site.fallsThrough()) {
        side(state, jump, false);
      }
      return;
    }
    if (instruction instanceof TableSwitchInsnNode choice) {
      List<Integer> keys = new ArrayList<>();
      for (int key = choice.min; key <= choice.max; key++) {
        keys.add(key);
      }
      choose(state, keys, choice.labels, choice.dflt, EnumSwitch.isComplete(paths, choice));
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      boolean complete = EnumSwitch.isComplete(paths, choice);
      choose(state, choice.keys, choice.labels, choice.dflt, complete);
    }
  }

  private void choose(
      PathState state,
      List<Integer> keys,
      List<LabelNode> labels,
      LabelNode otherwise,
      boolean complete) {
    OwnValue value = Paths.top(state);
    EnumSwitch.Constants constants = EnumSwitch.constants(paths, value);
    boolean ofEnum = !constants.numbers().isEmpty();
    OwnValue asked = ofEnum ? value.of() : value;
    Range others = constants.all();
    boolean found = false;
    for (int i = 0; i < keys.size(); i++) {
      Integer number = ofEnum ? constants.numbers().get(keys.get(i)) : keys.get(i);
      PathState next = state.copy(paths.position(labels.get(i)), state);
      next.frame.pop();
      if (number == null || Paths.narrow(next, asked, Range.only(number))) {
        paths.arrive(next, state);
        found = true;
      }
      others = number == null ? others : others.and(Range.without(number));
    }
    PathState next = state.copy(paths.position(otherwise), state);
    next.frame.pop();
    if (!(found && complete) && Paths.narrow(next, asked, others)) {
      paths.arrive(next, state);
    }
  }

  private void side(PathState state, JumpInsnNode jump, boolean taken) {
    int target = taken ? paths.position(jump.label) : state.position + 1;
    PathState next = state.copy(target, state);
    OwnValue last = next.frame.pop();
    boolean possible =
        switch (jump.getOpcode()) {
          case Opcodes.IFNULL -> nullness(next, last, taken);
          case Opcodes.IFNONNULL -> nullness(next, last, !taken);
          case Opcodes.IF_ACMPEQ -> same(next, next.frame.pop(), last, taken);
          case Opcodes.IF_ACMPNE -> same(next, next.frame.pop(), last, !taken);
          case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE ->
              sign(next, jump.getOpcode(), last, taken);
          default -> compare(next, jump.getOpcode(), next.frame.pop(), last, taken);
        };
    if (possible) {
      paths.arrive(next, state);
    }
  }

  private static boolean nullness(PathState next, OwnValue value, boolean isNull) {
    switch (value.kind()) {
      case NULL:
        return isNull;
      case SELF:
        return !isNull;
      case CONSTANT, SYMBOL:
        return Paths.narrow(next, value, isNull ? Range.NULL : Range.NOT_NULL);
      case TOKEN:
        if (isNull && !next.token(value).maybeNull()) {
          return false;
        }
        if (isNull) {
          Paths.isNull(next, value.number());
        } else {
          Paths.nonNull(next, value.number());
        }
        return true;
      default:
        return true;
    }
  }

  /** What was given away and comes back is the message that came. */
  private static boolean same(PathState next, OwnValue first, OwnValue second, boolean same) {
    if (!first.isToken() || !second.isToken()) {
      if (first.kind() == OwnValue.Kind.NULL) {
        return nullness(next, second, same);
      }
      return second.kind() == OwnValue.Kind.NULL
          ? nullness(next, first, same)
          : first.isToken() || second.isToken() || equal(next, first, second, same);
    }
    if (first.equals(second)) {
      return same;
    }
    if (!same) {
      return true;
    }
    boolean firstOwned = next.token(first).isOwned();
    boolean secondOwned = next.token(second).isOwned();
    if (firstOwned && secondOwned) {
      return false;
    }
    if (firstOwned && second.number() >= 0) {
      next.replaceToken(second.number(), first);
    } else if (secondOwned && first.number() >= 0) {
      next.replaceToken(first.number(), second);
    }
    return true;
  }

  private boolean sign(PathState next, int opcode, OwnValue value, boolean taken) {
    if (value.kind() == OwnValue.Kind.TEST) {
      return test(next, value, (opcode == Opcodes.IFNE) == taken);
    }
    return order(next, opcode - Opcodes.IFEQ, value, 0, taken);
  }

  private static boolean compare(
      PathState next, int opcode, OwnValue first, OwnValue second, boolean taken) {
    int relation = opcode - Opcodes.IF_ICMPEQ;
    if (relation <= NOT_EQUAL) {
      return equal(next, first, second, (relation == EQUAL) == taken);
    }
    if (second.possible().isSingle()) {
      return order(next, relation, first, second.possible().low(), taken);
    }
    return !first.possible().isSingle()
        || order(next, mirrored(relation), second, first.possible().low(), taken);
  }

  /** Compares with a number: {@code relation} counts from {@link Opcodes#IFEQ}. */
  private static boolean order(
      PathState next, int relation, OwnValue value, int number, boolean taken) {
    // The relations stand in pairs of opposites.
    Range range =
        switch (taken ? relation : relation ^ 1) {
          case EQUAL -> Range.only(number);
          case NOT_EQUAL -> Range.without(number);
          case LESS -> Range.less(number);
          case AT_LEAST -> Range.atLeast(number);
          case GREATER -> Range.greater(number);
          default -> Range.atMost(number);
        };
    return Paths.narrow(next, value, range);
  }

  private static int mirrored(int relation) {
    return switch (relation) {
      case LESS -> GREATER;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      default -> AT_LEAST;
    };
  }

  /** Compares ints, or references that are no messages. */
  private static boolean equal(PathState next, OwnValue first, OwnValue second, boolean same) {
    if (first.kind() == OwnValue.Kind.SYMBOL && first.equals(second)) {
      return same;
    }
    OwnValue known = second.possible().isSingle() ? second : first;
    if (!known.possible().isSingle()) {
      return true;
    }
    int number = known.possible().low();
    OwnValue other = known == second ? first : second;
    return Paths.narrow(next, other, same ? Range.only(number) : Range.without(number));
  }

  private boolean test(PathState next, OwnValue asked, boolean fits) {
    int id = asked.number();
    Token token = next.tokens.get(id);
    if (token == null) {
      return true;
    }
    ObjectSet fitting = paths.ownership().flow().fitting(asked.type(), token.objects());
    if (fits) {
      next.tokens.put(id, token.narrowed(fitting));
      if (!fitting.isEmpty()) {
        Paths.nonNull(next, id);
      }
      return !fitting.isEmpty();
    }
    ObjectSet[] others = {ObjectSet.EMPTY};
    token
        .objects()
        .forEach(
            object -> {
              ObjectSet one = ObjectSet.of(object);
              if (!fitting.union(one).equals(fitting)) {
                others[0] = others[0].union(one);
              }
            });
    if (!others[0].isEmpty()) {
      next.tokens.put(id, token.narrowed(others[0]));
      return true;
    }
    if (token.maybeNull()) {
      Paths.isNull(next, id);
    }
    return token.maybeNull();
  }
}
