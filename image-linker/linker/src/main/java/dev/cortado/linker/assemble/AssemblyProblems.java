package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;
import java.nio.file.Path;
import java.util.List;

/** The mistakes that this stage finds, ids CRT0101 to CRT0119. Host only. */
final class AssemblyProblems {
  private static final String FIRMWARE = "dev.cortado.kernel.Firmware";

  private AssemblyProblems() {}

  static Problem unknownBoard(String board, List<String> known) {
    if (known.isEmpty()) {
      return Problem.error(
          "CRT0101",
          "board " + quoted(board) + " is unknown, and so is every other",
          "",
          "boards come from the class path, and it offers 0 of them",
          "add a module with boards to the dependencies, such as dev.cortado:hal-chips");
    }
    return Problem.error(
        "CRT0101",
        board.isBlank() ? "no board is set" : "board " + quoted(board) + " is unknown",
        "",
        "boards come from the class path, and it offers " + quoted(known),
        "set the board to " + quoted(Closest.of(board, known)) + " or another of them");
  }

  static Problem firmwareNotFound(String name, List<String> known) {
    String what =
        name.isBlank() ? "no firmware class is set" : "firmware class " + name + " was not found";
    if (known.isEmpty()) {
      return Problem.error(
          "CRT0102",
          what,
          "",
          "the class path has no such class, and its folders hold no other " + FIRMWARE,
          "name a class of the class path, with its package, and compile it first");
    }
    return Problem.error(
        "CRT0102",
        what,
        "",
        "the class path has no such class; its folders hold " + String.join(", ", known),
        "set the firmware class to " + Closest.of(name, known));
  }

  static Problem noFirmware(String name, String at) {
    return Problem.error(
        "CRT0103",
        name + " does not implement " + FIRMWARE,
        at,
        "the linker makes one object of the firmware class and calls its wire method",
        "let it implement " + FIRMWARE + ", or name the class that does");
  }

  static Problem cannotBeMade(String name, String reason, String at, String fix) {
    return Problem.error(
        "CRT0104",
        "firmware class " + name + " " + reason,
        at,
        "the linker makes one object of it with its public constructor without parameters",
        fix);
  }

  static Problem threw(String what, String at, String chain) {
    return Problem.error(
        "CRT0105",
        what,
        at,
        "wiring runs on this machine while the image is made, and what it throws ends it" + chain,
        "correct the wiring; it has the board's objects, but no device behind them");
  }

  static Problem initializerThrew(String name, String thrown, String at) {
    return Problem.error(
        "CRT0113",
        (name.isEmpty() ? "a class" : "class " + name) + " cannot be initialized: " + thrown,
        at,
        "device code uses the class, and its static fields are computed on this machine while the"
            + " image is made",
        "correct the initializer, or what it reads");
  }

  static Problem missingEntry(Path entry) {
    return Problem.error(
        "CRT0106",
        "class path entry " + entry + " does not exist",
        "",
        "an image holds classes of the class path only, so all of it must be there",
        "compile the module that makes it, or remove the entry");
  }

  static Problem unreadableEntry(Path entry, String reason) {
    return Problem.error(
        "CRT0106",
        "class path entry " + entry + " is neither a folder nor a jar",
        "",
        "reading it as a jar failed: " + reason,
        "make it again, or remove the entry");
  }

  static Problem noKernel(String missing) {
    return Problem.error(
        "CRT0107",
        "the class path has no " + missing,
        "",
        "the kernel becomes part of the image, so it comes from the application's class path",
        "add dev.cortado:kernel-actors to the dependencies");
  }

  static Problem brokenBoardProvider(String reason) {
    return Problem.error(
        "CRT0108",
        "a board of the class path cannot be loaded",
        "",
        reason,
        "correct its entry in META-INF/services/dev.cortado.kernel.BoardProvider, or its class");
  }

  static Problem cannotBeLoaded(String name, String reason) {
    return Problem.error(
        "CRT0109",
        "firmware class " + name + " cannot be loaded",
        "",
        "the JVM refuses it: " + reason,
        "add what is missing to the dependencies, and compile again");
  }

  static Problem classTooNew(String internalName, Path origin, int release, int newest) {
    return Problem.error(
        "CRT0110",
        "class "
            + dotted(internalName)
            + " is of Java "
            + release
            + ", the linker reads up to Java "
            + newest
            + " here",
        "",
        "it comes from " + origin + ", and the linker runs on Java " + Runtime.version().feature(),
        "compile it with --release " + newest + ", or run the build on a newer JDK");
  }

  static Problem brokenClass(String internalName, Path origin, String reason) {
    return Problem.error(
        "CRT0111",
        "the class file of " + dotted(internalName) + " is broken",
        "",
        "it comes from " + origin + "; " + reason,
        "compile it again, or fetch its jar again");
  }

  static Problem previewClass(String internalName, Path origin, int release) {
    return Problem.error(
        "CRT0112",
        "class " + dotted(internalName) + " uses preview features of Java " + release,
        "",
        "it comes from " + origin + "; such class files are for one release of one JVM",
        "compile it without --enable-preview");
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(AssemblyProblems::quoted).toList());
  }
}
