package dev.cortado.linker.own;

import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.analysis.Frame;

/** What is known at one instruction on one path. Changed only until it is queued. */
final class PathState {
  final int position;
  final PathState before;
  final Frame<OwnValue> frame;
  final Map<Integer, Token> tokens;

  /** What followed fields hold. */
  final Map<FieldKey, OwnValue> fields;

  /** What the path has found out of the parameters. */
  final Map<Integer, OwnValue> assumptions;

  /** Whether the path needs that one of Java's own checks raises an exception. */
  boolean doubtful;

  /** The start of a method. */
  PathState(Frame<OwnValue> frame) {
    this(0, null, frame, new TreeMap<>(), new HashMap<>(), new TreeMap<>());
  }

  private PathState(
      int position,
      PathState before,
      Frame<OwnValue> frame,
      Map<Integer, Token> tokens,
      Map<FieldKey, OwnValue> fields,
      Map<Integer, OwnValue> assumptions) {
    this.position = position;
    this.before = before;
    this.frame = frame;
    this.tokens = tokens;
    this.fields = fields;
    this.assumptions = assumptions;
  }

  /** Returns a copy at {@code next}, to be changed, whose predecessor is {@code origin}. */
  PathState copy(int next, PathState origin) {
    PathState copy =
        new PathState(
            next,
            origin,
            new Frame<>(frame),
            new TreeMap<>(tokens),
            new HashMap<>(fields),
            new TreeMap<>(assumptions));
    copy.doubtful = doubtful;
    return copy;
  }

  /** Returns the message that {@code value} is, or null. */
  Token token(OwnValue value) {
    return value.isToken() ? tokens.get(value.number()) : null;
  }

  /** Replaces values wherever they are. */
  void replace(UnaryOperator<OwnValue> change) {
    for (int i = 0; i < frame.getLocals(); i++) {
      frame.setLocal(i, change.apply(frame.getLocal(i)));
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      frame.setStack(i, change.apply(frame.getStack(i)));
    }
    fields.replaceAll((field, value) -> change.apply(value));
  }

  /** From now on the message {@code id} is {@code value}. */
  void replaceToken(int id, OwnValue value) {
    tokens.remove(id);
    replace(
        old -> {
          if (old.number() != id) {
            return old;
          }
          return switch (old.kind()) {
            case TOKEN -> value;
            case TEST ->
                value.isToken() ? OwnValue.test(value.number(), old.type()) : OwnValue.constant(0);
            default -> old;
          };
        });
  }

  /** Returns whether a variable or the stack refers to the message. */
  boolean isHeld(int id) {
    OwnValue wanted = OwnValue.token(id);
    for (int i = 0; i < frame.getLocals(); i++) {
      if (frame.getLocal(i).equals(wanted)) {
        return true;
      }
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      if (frame.getStack(i).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets messages that nobody can reach any more; parameters have ids below 0 and stay. */
  void forgetUnreachable() {
    tokens
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey() >= 0
                    && !entry.getValue().isOwned()
                    && !isHeld(entry.getKey())
                    && !fields.containsValue(OwnValue.token(entry.getKey())));
  }

  /** Returns what tells this state from others at the same instruction. */
  List<Object> identity() {
    List<Object> parts = new ArrayList<>();
    parts.add(position);
    for (int i = 0; i < frame.getLocals(); i++) {
      parts.add(frame.getLocal(i));
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      parts.add(frame.getStack(i));
    }
    parts.add(tokens);
    parts.add(fields);
    parts.add(assumptions);
    parts.add(doubtful);
    return parts;
  }
}
