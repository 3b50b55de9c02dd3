/**
 * What the device runs in place of the methods of {@code java.lang.Math} that have no bytecode, or
 * read what the JDK hides. Device and host; pure.
 */
package dev.cortado.machine.math;
