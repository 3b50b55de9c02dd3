package dev.cortado.linker.emit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** LLVM's own converter of image files, as a second opinion. */
final class Objcopy {
  private Objcopy() {}

  /** Converts {@code elf}; images must have been linked before, which unpacks the library. */
  static byte[] convert(byte[] elf, String format, Path folder) {
    try {
      String resource = "/org/bytedeco/llvm/" + Loader.getPlatform() + "/llvm-objcopy";
      File program = Loader.cacheResource(resource);
      program.setExecutable(true);
      Path in = Files.write(folder.resolve("in.elf"), elf);
      Path out = folder.resolve("out");
      List<String> command =
          new ArrayList<>(List.of(program.toString(), "-O", format, in.toString(), out.toString()));
      if (format.equals("binary")) {
        command.add(1, "--gap-fill=0xff");
      }
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new AssertionError("llvm-objcopy fails");
      }
      return Files.readAllBytes(out);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
