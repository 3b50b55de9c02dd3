/**
 * From a wired graph of Java objects to a flashable image, stage by stage. Runs on the host only.
 */
package dev.cortado.linker;
