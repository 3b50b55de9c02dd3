/**
 * IEEE 754 arithmetic for cores without a floating-point unit, on the bits of float and double; the
 * linker compiles these methods to the names that compiled code calls. Device and host; pure.
 */
package dev.cortado.machine.softfloat;
