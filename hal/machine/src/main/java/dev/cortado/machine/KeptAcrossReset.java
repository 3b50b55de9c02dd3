package dev.cortado.machine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose objects' fields keep their values when the chip is reset: start-up code does
 * not clear them. After power-on they hold anything, so the class must tell whether they are valid.
 *
 * <p>Only fields that device code writes are kept, in memory of their own, each with a place even
 * if nothing reads it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeptAcrossReset {}
