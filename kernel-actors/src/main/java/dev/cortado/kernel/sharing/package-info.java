/**
 * What actors share beside messages: permits, locks and latest values. No wait is busy.
 *
 * <p>Runs on the device; made while wiring.
 */
package dev.cortado.kernel.sharing;
