/**
 * What the closed world is asked before it is lowered: rules that code compiles against but the
 * device cannot keep. Runs on the host only.
 */
package dev.cortado.linker.check;
