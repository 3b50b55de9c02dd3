/**
 * The Maven goals that link an image, run it on an emulated board and report on it. Runs on the
 * host only.
 */
package dev.cortado.linker.maven;
