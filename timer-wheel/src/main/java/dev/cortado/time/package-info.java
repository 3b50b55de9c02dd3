/**
 * Time in ticks: the timer wheel, the clock that turns it and the waits that hang in it.
 *
 * <p>Runs on the device; made while wiring.
 */
package dev.cortado.time;
