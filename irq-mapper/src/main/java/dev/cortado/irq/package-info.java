/**
 * From the actor graph to spare vectors, NVIC levels and ceilings, with diagnostics: a pure
 * function. Runs on the host only.
 */
package dev.cortado.irq;
