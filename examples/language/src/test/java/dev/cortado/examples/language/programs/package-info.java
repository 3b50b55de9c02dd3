/**
 * Programs as users write them, each with the text that it must print. What they wire runs on the
 * device.
 */
package dev.cortado.examples.language.programs;
