/**
 * Messages, the pools that own them and the queues that carry them, linked intrusively so that
 * nothing is copied. Runs on the device and on the host.
 */
package dev.cortado.pools;
