package dev.cortado.machine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks methods of an object that only one actor or interrupt handler of an application may call:
 * its producer, for instance. The image linker refuses a second one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OneUser {
  /** The user's part, for the message; all methods of an object with one part have one user. */
  String value();
}
