/**
 * Messages, the pools that own them and the queues that pass them on.
 *
 * <p>Runs on the device; made while wiring. Messages move by intrusive links and are never copied.
 * Nothing here knows priorities or interrupts beyond masking them for a few instructions.
 */
package dev.cortado.pools;
