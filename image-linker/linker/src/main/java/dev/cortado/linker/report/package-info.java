/**
 * What is in an image, as records, and the texts, JSON and HTML made of them. Host only.
 *
 * <p>The same image gives the same bytes: nothing here reads a clock or a path.
 */
package dev.cortado.linker.report;
