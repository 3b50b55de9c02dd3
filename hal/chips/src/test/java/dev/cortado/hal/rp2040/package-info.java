/** Tests of the RP2040's drivers and the Pico, over a fake register file. Runs on the host. */
package dev.cortado.hal.rp2040;
