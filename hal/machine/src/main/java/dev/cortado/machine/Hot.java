package dev.cortado.machine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a short method of the kernel that every message passes through.
 *
 * <p>Where an image calls the method from a few places only, the linker puts its code into them,
 * also when it optimises for size: what is known of the one queue or pool of each place then folds
 * most of it away. Elsewhere the method stays one function. Changes no meaning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Hot {}
