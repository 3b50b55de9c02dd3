/**
 * Emulated boards for tests: processor, interrupt controller, peripherals and probes. Runs on the
 * host only and is never part of an image.
 *
 * <pre>{@code
 * @Emulate(board = "microbit", image = "target/button.elf")
 * class ButtonTest {
 *   @Test
 *   void buttonLightsTheLedWithinTenMicroseconds(EmulatedBoard board) {
 *     board.button("A").pressAt(Duration.ofMillis(5));
 *     board.uart().sendAt(Duration.ofMillis(7), "hello\n");
 *
 *     board.runFor(Duration.ofMillis(20));
 *
 *     assertThat(board.led("r1c1").changes().get(0).millis()).isBetween(5.0, 5.01);
 *     assertThat(board.uart().text()).isEqualTo("hello\n");
 *   }
 * }
 * }</pre>
 */
package dev.cortado.emulator;
