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
    boolean known = value.kind() == OwnValue.Kind.CONSTANT;
    boolean found = false;
    for (int i = 0; i < keys.size(); i++) {
      if (!known || keys.get(i) == value.number()) {
        PathState next = state.copy(paths.position(labels.get(i)), state);
        next.frame.pop();
        int signs = OwnValue.constant(keys.get(i)).possibleSigns();
        if (Paths.narrow(next, value, signs)) {
          paths.arrive(next, state);
        }
        found = true;
      }
    }
    if (!found || !known && !complete) {
      PathState next = state.copy(paths.position(otherwise), state);
      next.frame.pop();
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
          default -> compare(jump.getOpcode(), next.frame.pop(), last, taken);
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
      if (first.kind() == OwnValue.Kind.NULL && second.isToken()) {
        return nullness(next, second, same);
      }
      return second.kind() != OwnValue.Kind.NULL || nullness(next, first, same);
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
    int wanted =
        switch (opcode) {
          case Opcodes.IFEQ -> OwnValue.ZERO;
          case Opcodes.IFNE -> OwnValue.NEGATIVE | OwnValue.POSITIVE;
          case Opcodes.IFLT -> OwnValue.NEGATIVE;
          case Opcodes.IFGE -> OwnValue.ZERO | OwnValue.POSITIVE;
          case Opcodes.IFGT -> OwnValue.POSITIVE;
          default -> OwnValue.NEGATIVE | OwnValue.ZERO;
        };
    int signs = taken ? wanted : OwnValue.ANY_SIGN & ~wanted;
    if (value.kind() == OwnValue.Kind.TEST) {
      return test(next, value, (signs & OwnValue.ZERO) == 0);
    }
    return Paths.narrow(next, value, signs);
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

  private static boolean compare(int opcode, OwnValue first, OwnValue second, boolean taken) {
    if (first.kind() != OwnValue.Kind.CONSTANT || second.kind() != OwnValue.Kind.CONSTANT) {
      return true;
    }
    int order = Integer.compare(first.number(), second.number());
    boolean holds =
        switch (opcode) {
          case Opcodes.IF_ICMPEQ -> order == 0;
          case Opcodes.IF_ICMPNE -> order != 0;
          case Opcodes.IF_ICMPLT -> order < 0;
          case Opcodes.IF_ICMPGE -> order >= 0;
          case Opcodes.IF_ICMPGT -> order > 0;
          default -> order <= 0;
        };
    return holds == taken;
  }
}
