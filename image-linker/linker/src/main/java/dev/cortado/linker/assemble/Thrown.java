package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the user's code threw, and from which of the user's lines. Host only. */
final class Thrown {
  /** Longer chains, or such that lead back to themselves, are cut. */
  private static final int MOST_CAUSES = 8;

  private Thrown() {}

  /**
   * Returns the problem.
   *
   * @param doing what was called
   */
  static Problem problem(
      Throwable thrown, String doing, FirmwareClass firmware, ApplicationLoader loader) {
    return unreadableClass(thrown).orElseGet(() -> threw(thrown, doing, firmware, loader));
  }

  private static Problem threw(
      Throwable thrown, String doing, FirmwareClass firmware, ApplicationLoader loader) {
    List<Throwable> causes = causes(thrown);
    Path own = loader.origin(firmware.type().getName().replace('.', '/'));
    String at = firmware.at();
    for (Throwable cause : causes) {
      // The deepest cause that passed through the user's code is the nearest to the mistake.
      at = userLine(cause.getStackTrace(), own, loader).orElse(at);
    }
    StringBuilder chain = new StringBuilder();
    for (Throwable cause : causes.subList(1, causes.size())) {
      chain.append("; caused by ").append(describe(cause));
    }
    String what = doing + " threw " + describe(causes.get(0));
    return AssemblyProblems.threw(what, at, chain.toString());
  }

  /** Returns the problem of a class whose initializer fails when device code first needs it. */
  static Problem inInitializer(LinkageError error) {
    Optional<Problem> unreadable = unreadableClass(error);
    if (unreadable.isPresent()) {
      return unreadable.get();
    }
    List<Throwable> causes = causes(error);
    Throwable deepest = causes.get(causes.size() - 1);
    String name = "";
    String at = "";
    for (StackTraceElement frame : deepest.getStackTrace()) {
      if (ApplicationLoader.NAME.equals(frame.getClassLoaderName())) {
        at = at.isEmpty() ? frame.getFileName() + ":" + frame.getLineNumber() : at;
        name = frame.getMethodName().equals("<clinit>") ? frame.getClassName() : name;
      }
    }
    return AssemblyProblems.initializerThrew(name, describe(deepest), at);
  }

  /** Returns the problem of a class file behind {@code thrown}, if that is the reason. */
  static Optional<Problem> unreadableClass(Throwable thrown) {
    for (Throwable cause : causes(thrown)) {
      if (cause instanceof UnreadableClassError error) {
        return Optional.of(error.problem());
      }
    }
    return Optional.empty();
  }

  /** Returns the class and the first line of the message. */
  static String describe(Throwable thrown) {
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException e) {
      message = null;
    }
    String first = message == null ? "" : message.strip().lines().findFirst().orElse("");
    return thrown.getClass().getName() + (first.isEmpty() ? "" : ": " + first);
  }

  /** Returns the chain of causes from the outermost, without mere wrappers. */
  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = thrown;
        cause != null && causes.size() < MOST_CAUSES;
        cause = cause.getCause()) {
      if (!isWrapper(cause) || cause.getCause() == null) {
        causes.add(cause);
      }
    }
    return causes;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof ExceptionInInitializerError
        || thrown instanceof InvocationTargetException;
  }

  /** Returns the innermost line of what the firmware class is compiled together with. */
  static Optional<String> userLine(StackTraceElement[] frames, Path own, ApplicationLoader loader) {
    for (StackTraceElement frame : frames) {
      if (frame.getFileName() != null
          && own.equals(loader.origin(frame.getClassName().replace('.', '/')))) {
        return Optional.of(frame.getFileName() + ":" + frame.getLineNumber());
      }
    }
    return Optional.empty();
  }
}
