/**
 * Deadlines and sleep on a hierarchical timer wheel. Runs on the device and on the host.
 */
package dev.cortado.time;
