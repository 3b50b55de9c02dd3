package dev.cortado.pools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who owns a message after a call of a container's method; the image linker holds callers to
 * it. For containers of this package and the kernel's: the linker finds out for itself what other
 * methods do.
 *
 * <p>On a parameter: the container owns the message from then on. On a method: the caller owns what
 * it returns. Without it a method borrows what it is given, and what it returns is borrowed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Moves {
  /** On a method: whether it may return null, which nobody owns. */
  boolean orNull() default false;

  /** On a method that may return null: whether callers can know that it does not, untested. */
  boolean untested() default false;

  /** On a parameter: whether the container owns it only if the method returns true. */
  boolean ifTrue() default false;
}
