package dev.cortado.linker.own;

import dev.cortado.linker.flow.MethodInfo;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Steps that all kinds of instructions share. */
final class Paths {
  private Paths() {}

  static OwnValue top(PathState state) {
    return state.frame.getStack(state.frame.getStackSize() - 1);
  }

  /** Notes that {@code value} is touched: it must not have been given away. */
  static void use(
      Findings findings, MethodInfo method, AbstractInsnNode at, PathState state, OwnValue value) {
    Token token = state.token(value);
    if (token != null && token.isGone()) {
      findings.usedAfter(method, at, state, token);
      excuse(state, value);
    }
  }

  /** As {@link #use}, where null stops the device. */
  static void dereference(
      Findings findings, MethodInfo method, AbstractInsnNode at, PathState state, OwnValue value) {
    use(findings, method, at, state, value);
    Token token = state.token(value);
    if (token != null && token.maybeNull()) {
      if (token.isOwned() && token.nullness() == Nullness.UNTESTED) {
        findings.untested(method, at, token);
      }
      nonNull(state, value.number());
    }
  }

  /** What was reported once is not reported again. */
  static void excuse(PathState state, OwnValue value) {
    Token token = state.token(value);
    state.tokens.put(value.number(), token.with(Token.Status.FOREIGN, token.trail()));
  }

  /** From now on the message is known not to be null. */
  static void nonNull(PathState state, int id) {
    Token token = state.tokens.get(id);
    state.tokens.put(id, token.nonNull());
    if (id < 0) {
      state.assumptions.put(-1 - id, OwnValue.token(0));
    }
  }

  /** From now on the message is known to be null. */
  static void isNull(PathState state, int id) {
    state.replaceToken(id, OwnValue.NULL);
    if (id < 0) {
      state.assumptions.put(-1 - id, OwnValue.NULL);
    }
  }

  /** Narrows what a symbol may be; returns false if that leaves nothing. */
  static boolean narrow(PathState state, OwnValue value, Range range) {
    Range left = value.possible().and(range);
    if (left.isEmpty()) {
      return false;
    }
    if (value.kind() == OwnValue.Kind.SYMBOL && !left.equals(value.range())) {
      OwnValue narrowed = OwnValue.symbol(value.number(), left);
      state.replace(old -> old.equals(value) ? narrowed : old);
      if (value.number() < 0) {
        state.assumptions.put(-1 - value.number(), narrowed);
      }
    }
    return true;
  }
}
