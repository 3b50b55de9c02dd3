package dev.cortado.linker.own;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.world.FieldKey;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Fields and array elements: rules O3, O4 and O5. */
final class FieldUse {
  private final MethodPaths paths;
  private final MethodInfo method;
  private final Findings findings;

  FieldUse(MethodPaths paths) {
    this.paths = paths;
    method = paths.method();
    findings = paths.ownership().findings();
  }

  /**
   * Does what {@code instruction} does to {@code next}; returns false if it is not of this kind.
   */
  boolean step(PathState state, PathState next, AbstractInsnNode instruction) {
    Frame<OwnValue> frame = next.frame;
    switch (instruction.getOpcode()) {
      case Opcodes.GETSTATIC:
        read(next, (FieldInsnNode) instruction, true);
        return true;
      case Opcodes.GETFIELD:
        OwnValue holder = frame.pop();
        Paths.dereference(findings, method, instruction, next, holder);
        read(next, (FieldInsnNode) instruction, holder.kind() == OwnValue.Kind.SELF);
        return true;
      case Opcodes.PUTSTATIC:
        write(next, (FieldInsnNode) instruction, frame.pop(), true);
        return true;
      case Opcodes.PUTFIELD:
        OwnValue value = frame.pop();
        OwnValue target = frame.pop();
        Paths.dereference(findings, method, instruction, next, target);
        write(next, (FieldInsnNode) instruction, value, target.kind() == OwnValue.Kind.SELF);
        return true;
      case Opcodes.AALOAD:
        frame.pop();
        frame.pop();
        frame.push(foreign(next, instruction));
        return true;
      case Opcodes.AASTORE:
        OwnValue element = frame.pop();
        frame.pop();
        frame.pop();
        store(next, instruction, element, null, "an array");
        return true;
      default:
        return false;
    }
  }

  private OwnValue foreign(PathState next, AbstractInsnNode instruction) {
    ObjectSet objects = paths.given(instruction);
    if (objects == null) {
      return OwnValue.PLAIN;
    }
    boolean maybeNull = method.site(instruction).result().maybeNull();
    Nullness nullness = Nullness.of(maybeNull);
    return paths.freshToken(next, new Token(Token.Status.FOREIGN, nullness, objects, null, null));
  }

  private void read(PathState next, FieldInsnNode access, boolean own) {
    Type type = Type.getType(access.desc);
    if (type.getSort() < Type.ARRAY) {
      next.frame.push(OwnValue.plain(type));
      return;
    }
    OwnValue ofSwitch = EnumSwitch.field(paths, access);
    if (ofSwitch != null) {
      next.frame.push(ofSwitch);
      return;
    }
    FieldKey key = own ? paths.followed(access) : null;
    OwnValue known = key == null ? null : next.fields.get(key);
    if (known == null) {
      known = foreign(next, access);
      if (key != null && known.isToken()) {
        next.fields.put(key, known);
      }
    }
    next.frame.push(known);
  }

  private void write(PathState next, FieldInsnNode access, OwnValue value, boolean own) {
    FieldKey key = paths.followed(access);
    FieldKey followed = own ? key : null;
    store(next, access, value, followed, "field " + access.name);
    if (key == null) {
      return;
    }
    OwnValue former = next.fields.remove(key);
    if (followed == null) {
      return;
    }
    if (former != null && former.isToken() && !former.equals(value)) {
      Token lost = next.token(former);
      if (key.equals(lost.keeper()) && !lost.isGone() && !next.isHeld(former.number())) {
        findings.overwritten(method, access, next, lost, List.of(), "field " + access.name);
      }
    }
    if (value.isToken() || value.kind() == OwnValue.Kind.NULL) {
      next.fields.put(key, value);
    }
  }

  private void store(
      PathState next, AbstractInsnNode at, OwnValue value, FieldKey field, String place) {
    Paths.use(findings, method, at, next, value);
    Token token = next.token(value);
    if (token != null && !token.isGone()) {
      Step step = new Step(method.at(at) + " stores it into " + place, token.trail());
      FieldKey keeper = token.isOwned() ? field : null;
      next.tokens.put(value.number(), token.storedInto(keeper, step));
    }
  }
}
