package dev.cortado.linker.lower;

import dev.cortado.linker.snapshot.IrTypes;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * What a method's function gives: whether it has completed, if it can suspend; the exception that
 * it throws, or null, if it can throw one to a caller that catches; then the method's own result.
 *
 * @param suspends whether the first is there
 * @param throwing whether the second is there
 * @param plain the type of the third, or null
 */
record ResultType(boolean suspends, boolean throwing, String plain) {
  static ResultType of(String methodDescriptor, boolean suspends, boolean throwing) {
    Type type = Type.getReturnType(methodDescriptor);
    String plain = type.getSort() == Type.VOID ? null : IrTypes.value(type.getDescriptor());
    return new ResultType(suspends, throwing, plain);
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (suspends) {
      parts.add("i1");
    }
    if (throwing) {
      parts.add("ptr");
    }
    if (plain != null) {
      parts.add(plain);
    }
    return parts;
  }

  /** Returns the type as IR. */
  String text() {
    List<String> parts = parts();
    return switch (parts.size()) {
      case 0 -> "void";
      case 1 -> parts.get(0);
      default -> "{ " + String.join(", ", parts) + " }";
    };
  }

  private String part(Emitter out, String whole, int index) {
    return parts().size() == 1
        ? whole
        : out.value("extractvalue " + text() + " " + whole + ", " + index);
  }

  String completed(Emitter out, String whole) {
    return part(out, whole, 0);
  }

  String thrown(Emitter out, String whole) {
    return part(out, whole, suspends ? 1 : 0);
  }

  String value(Emitter out, String whole) {
    return part(out, whole, parts().size() - 1);
  }

  /**
   * Puts a result together.
   *
   * @param value the method's own result; null for none, also where an exception is thrown
   */
  String of(Emitter out, String completed, String thrown, String value) {
    List<String> values = new ArrayList<>();
    if (suspends) {
      values.add(completed);
    }
    if (throwing) {
      values.add(thrown);
    }
    if (plain != null) {
      values.add(value);
    }
    List<String> parts = parts();
    if (parts.size() == 1) {
      return values.get(0) == null ? "poison" : values.get(0);
    }
    String whole = "poison";
    for (int i = 0; i < parts.size(); i++) {
      if (values.get(i) != null) {
        String rest = " " + whole + ", " + parts.get(i) + " " + values.get(i) + ", " + i;
        whole = out.value("insertvalue " + text() + rest);
      }
    }
    return whole;
  }

  /** Returns a result of this type, made of one of a callee that can do less. */
  String widen(Emitter out, ResultType callee, String whole) {
    if (equals(callee)) {
      return whole;
    }
    return of(
        out,
        callee.suspends ? callee.completed(out, whole) : "true",
        callee.throwing ? callee.thrown(out, whole) : "null",
        plain == null ? null : callee.value(out, whole));
  }
}
