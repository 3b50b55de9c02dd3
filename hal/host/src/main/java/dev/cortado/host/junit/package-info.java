/**
 * The JUnit 5 extension that gives a test a firmware on this JVM. Host only; needs JUnit on the
 * class path, as nothing else of the host run does.
 */
package dev.cortado.host.junit;
