package dev.cortado.host.junit;

import dev.cortado.kernel.Firmware;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a {@code HostBoard} parameter on which a firmware runs,
 * on this JVM and under its debugger.
 *
 * <p>Each test gets a firmware and a board of its own, at time 0, which its methods before and
 * after it get as well. What stands at a method wins over its class, and that over those around it.
 */
@Documented
@Inherited
@ExtendWith(HostRunExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HostRun {
  /** The firmware, with a constructor without parameters. */
  Class<? extends Firmware> firmware();

  /** The board's name, such as {@code microbit} or {@code pico}. */
  String board();

  /** Whether an access to an unknown register fails the test. */
  boolean strict() default false;
}
