/**
 * Loads the application in a class loader of its own, with its lambdas as plain classes, and runs
 * its wiring.
 *
 * <p>Host only. This is the one stage in which the application's code runs.
 */
package dev.cortado.linker.assemble;
