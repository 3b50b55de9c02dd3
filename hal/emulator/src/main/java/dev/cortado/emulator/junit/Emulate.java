package dev.cortado.emulator.junit;

import dev.cortado.emulator.core.EngineKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, an {@code EmulatedBoard} parameter with an image in it.
 *
 * <p>Each test gets a board of its own, at time 0. What stands at a method wins over its class.
 */
@Documented
@Inherited
@ExtendWith(EmulatorExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Emulate {
  /** The board's name, {@code microbit} or {@code pico}. */
  String board();

  /** The image's file, relative to the directory of the Maven module. */
  String image();

  /** What executes instructions; results are the same. */
  EngineKind engine() default EngineKind.INTERPRETER;

  /** Whether an access to an unknown register fails the test. */
  boolean strict() default false;
}
