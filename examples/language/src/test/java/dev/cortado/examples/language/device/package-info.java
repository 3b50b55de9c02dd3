/** How programs under test tell their results, and how they are run. Host, but for the sinks. */
package dev.cortado.examples.language.device;
