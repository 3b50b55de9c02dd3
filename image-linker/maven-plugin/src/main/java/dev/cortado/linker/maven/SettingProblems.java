package dev.cortado.linker.maven;

import dev.cortado.emulator.PanicWords;
import dev.cortado.kernel.graph.Problem;
import java.util.List;

/** The mistakes in the plugin's own settings, ids CRT0121 to CRT0139. Host only. */
final class SettingProblems {
  private SettingProblems() {}

  static Problem unknownOptimisation(String value, List<String> known) {
    return Problem.error(
        "CRT0121",
        "optimisation \"" + value + "\" is unknown",
        "",
        "code is optimised for one of " + String.join(", ", known),
        "set optimisation, or image-linker.optimisation, to one of them, or leave it out for "
            + known.get(0));
  }

  static Problem badOutputName(String value) {
    return Problem.error(
        "CRT0122",
        "output name \"" + value + "\" is no name of a file",
        "",
        "the image's files are the output name with .elf, .bin, .hex and so on, in the build"
            + " folder; it has letters, digits, '.', '_' and '-', and begins with a letter or"
            + " digit",
        "set outputName, or image-linker.outputName, to such a name, or leave it out for the"
            + " artifact's");
  }

  static Problem badDuration(String value) {
    return Problem.error(
        "CRT0123",
        "duration \"" + value + "\" is not understood",
        "",
        "simulated time is a number above 0 and one of the units us, ms, s and min, such as 3s",
        "set for, image-linker.for, or just -Dfor=3s");
  }

  static Problem unknownFormat(String value, List<String> known) {
    return Problem.error(
        "CRT0124",
        "report format \"" + value + "\" is unknown",
        "",
        "reports are printed as one of " + String.join(", ", known),
        "set format, or image-linker.format, to one of them, or leave it out for " + known.get(0));
  }

  static Problem badRecord(String value, int count) {
    return Problem.error(
        "CRT0131",
        "panic record \"" + value + "\" is not understood",
        "",
        "a record is the " + count + " words of PanicRecord.word, in hexadecimal, in order",
        "set record to them, such as -Drecord=97450a96,3,1c6,1b9,24,7");
  }

  static Problem corruptRecord(int found, int expected) {
    return Problem.error(
        "CRT0132",
        String.format("the panic record is corrupt: its check word is 0x%08x", found),
        "",
        String.format(
            "the other words give 0x%08x; memory that no panic has written holds anything after"
                + " power-on",
            expected),
        "read the words again, all of one boot, and only where PanicRecord.isPresent says so");
  }

  static Problem foreignRecord(PanicWords record, String file) {
    return Problem.error(
        "CRT0133",
        String.format("the panic record is of another image than %s", file),
        "",
        String.format(
            "a panic is an instruction that has its kind, %d, and %s has no such one at 0x%08x",
            record.kind(), file, record.pc()),
        "give the ELF file of the very image that ran, such as -Dimage-linker.image=blinky.elf; a"
            + " new link moves the code");
  }

  static Problem unknownBoard(String value, List<String> known) {
    return Problem.error(
        "CRT0125",
        value.isBlank() ? "no board is set" : "board \"" + value + "\" cannot be emulated",
        "",
        "images run on one of " + String.join(", ", known),
        "set board, or image-linker.board, to the one that the image was linked for");
  }

  static Problem noReport(String file) {
    return Problem.error(
        "CRT0126",
        "there is no report " + file,
        "",
        "goal link writes it, together with the image",
        "run \"mvn package\" first, with an execution of goal link in the pom");
  }

  static Problem noImage(String file) {
    return Problem.error(
        "CRT0127",
        "there is no image " + file,
        "",
        "goal link writes it, and removes it if the sources have errors",
        "run \"mvn package\" first, with an execution of goal link in the pom");
  }
}
