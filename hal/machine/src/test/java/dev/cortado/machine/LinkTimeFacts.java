package dev.cortado.machine;

import java.lang.reflect.Field;

/**
 * Answers the questions that the image linker would answer, for tests of kernel code. Host only.
 */
public final class LinkTimeFacts {
  private LinkTimeFacts() {}

  /** Sets the fact {@code kind} of {@code owner}, which must have it, to {@code answer}. */
  public static void set(Object owner, LinkTimeFact.Kind kind, Object answer) {
    for (Field field : owner.getClass().getDeclaredFields()) {
      LinkTimeFact fact = field.getAnnotation(LinkTimeFact.class);
      if (fact != null && fact.value() == kind) {
        try {
          field.setAccessible(true);
          field.set(owner, answer);
          return;
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("field=" + field, e);
        }
      }
    }
    throw new IllegalArgumentException("owner=" + owner.getClass() + " has no fact " + kind);
  }
}
