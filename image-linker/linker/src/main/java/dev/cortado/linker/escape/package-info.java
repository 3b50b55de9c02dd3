/**
 * Objects that device code makes itself: which of them die with a method, where they lie meanwhile,
 * and by which path the others escape.
 *
 * <p>Host only. Works on the points-to sets of {@link dev.cortado.linker.flow}, with one abstract
 * object for each instruction, entry and path of calls. An object lies on the stack, or in the
 * suspension frame, of the innermost method that it does not outlive; the methods between that and
 * the one that makes it are handed the place. (Escape analysis in the manner of Choi et al., OOPSLA
 * 1999; handing the place down as in region inference, Tofte and Talpin 1997.)
 */
package dev.cortado.linker.escape;
