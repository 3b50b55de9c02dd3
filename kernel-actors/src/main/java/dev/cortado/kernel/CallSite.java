package dev.cortado.kernel;

import java.util.List;

/** Finds the user's line that called the wiring. Host only. */
final class CallSite {
  /** The kernel, and the boards and drivers, which ask the wiring in the user's name. */
  private static final List<String> NOT_THE_USERS =
      List.of(Wiring.class.getPackageName() + ".", "dev.cortado.hal.");

  private CallSite() {}

  /** Returns {@code File.java:line} of the innermost frame that is the user's, or empty. */
  static String current() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> isTheUsers(frame.getClassName()))
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse(""));
  }

  private static boolean isTheUsers(String className) {
    return NOT_THE_USERS.stream().noneMatch(className::startsWith);
  }
}
