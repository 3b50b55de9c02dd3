/**
 * Small programs by topic of the Java language, each a method that takes nothing and returns a
 * value. The same class files run on the host and on the device, which must give the same values.
 */
package dev.cortado.examples.language.cases;
