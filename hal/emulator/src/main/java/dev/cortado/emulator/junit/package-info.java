/**
 * The JUnit 5 extension that gives a test an emulated board. Host only; needs JUnit on the class
 * path, as nothing else of the emulator does.
 */
package dev.cortado.emulator.junit;
