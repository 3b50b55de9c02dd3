package dev.cortado.kernel;

/** Finds the user's line that called the wiring. Host only. */
final class CallSite {
  private static final String OWN_PREFIX = Wiring.class.getPackageName();

  private CallSite() {}

  /** Returns {@code File.java:line} of the innermost frame outside of the kernel, or empty. */
  static String current() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().startsWith(OWN_PREFIX + "."))
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse(""));
  }
}
