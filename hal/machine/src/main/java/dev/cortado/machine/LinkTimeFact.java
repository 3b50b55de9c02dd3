package dev.cortado.machine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that the image linker sets on each object of the image before it is frozen.
 *
 * <p>The field's initial value is the safe answer, the one that holds in every application; the
 * linker may only replace it by a cheaper answer that it has proved. Device code must not write the
 * field, so that it folds into the code.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface LinkTimeFact {
  /** What the linker has to decide. */
  Kind value();

  /** For the questions about a method of the object: the method's name. */
  String by() default "";

  /** The questions that the linker can answer. */
  enum Kind {
    /**
     * A boolean: may code of more than one priority level touch the object's mutable state? Safe
     * answer: true.
     */
    CONTENDED,
    /**
     * A byte: how far a section that guards the object's state has to mask, for {@link Cpu#mask};
     * the most urgent of all that touch it, interrupt handlers included. Initial value: 0, which is
     * what a core gets that masks all or nothing, and an object that one activity makes for itself.
     */
    CEILING,
    /**
     * A boolean: may more than one activity ever wait on the object? An activity waits on an object
     * when it reaches the object's method named by {@link #by()}. Safe answer: true.
     */
    MANY_WAITERS,
    /**
     * A reference: the one activity that ever waits on the object, if it has its priority level to
     * itself, so that making it ready too often does no harm but a wake-up for nothing. Safe
     * answer: null.
     */
    LONE_WAITER,
    /** A boolean: may code reach the object's method {@link #by()}? Safe answer: true. */
    REACHED,
    /**
     * An int: the address of the {@link Spinlock} that guards the object where code of more than
     * one core touches it, else 0, as on a host. Sections under it do not nest.
     */
    SPINLOCK,
    /** As {@link #SPINLOCK}, but another lock, so that sections under that one may nest in it. */
    OUTER_SPINLOCK
  }
}
