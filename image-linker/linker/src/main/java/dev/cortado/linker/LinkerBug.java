package dev.cortado.linker;

/**
 * The linker has contradicted itself: a mistake of ours, never of the user's. Host only.
 *
 * <p>Its message holds what a bug report needs, such as the lines of IR that LLVM refused.
 */
public final class LinkerBug extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes a bug from what was found. */
  public LinkerBug(String message) {
    super(message);
  }

  /** Makes a bug from what was found and what it followed from. */
  public LinkerBug(String message, Throwable cause) {
    super(message, cause);
  }
}
