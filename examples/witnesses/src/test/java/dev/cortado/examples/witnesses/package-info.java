/** Checks the examples' images with tools that others wrote. Host only. */
package dev.cortado.examples.witnesses;
