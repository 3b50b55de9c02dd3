/**
 * Boards and what they offer by name: LEDs, buttons, serial lines. Runs on the device; boards are
 * chosen on the host while wiring.
 */
package dev.cortado.hal;
