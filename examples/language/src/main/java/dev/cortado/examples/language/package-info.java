/** What Java on the device means: the same as on a JVM. Runs on the device and on the host. */
package dev.cortado.examples.language;
