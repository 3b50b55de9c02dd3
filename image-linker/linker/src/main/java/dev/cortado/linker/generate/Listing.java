package dev.cortado.linker.generate;

/** A text that the compiler prints on request, beside the object file. Host only. */
public enum Listing {
  /** The module after the last pass, as IR. */
  OPTIMISED_IR,
  /** The object file's content, as assembly. */
  ASSEMBLY
}
