package dev.cortado.linker.generate;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.llvm.global.LLVM;

/** The programs that come in LLVM's artifact, unpacked to JavaCPP's cache. Host only. */
final class Programs {
  private static final String LIBRARY = "libLLVM.so";
  private static final String LIBRARY_AS_PROGRAMS_WANT_IT = "libLLVM.so.20.1";

  private Programs() {}

  /**
   * Returns the file of the program {@code name}, such as {@code lld}, ready to be run.
   *
   * @throws UncheckedIOException if the cache cannot be written
   */
  static Path find(String name) {
    String platform = Loader.getPlatform();
    String file = platform.startsWith("windows") ? name + ".exe" : name;
    try {
      // Unpacks the library too, which lies in the folder in which the programs look for it.
      Path folder = Path.of(Loader.load(LLVM.class)).getParent();
      linkLibrary(folder);
      File program = Loader.cacheResource("/org/bytedeco/llvm/" + platform + "/" + file);
      if (program == null) {
        throw new FileNotFoundException(file + " for platform=" + platform);
      }
      if (!program.canExecute() && !program.setExecutable(true)) {
        throw new IOException("cannot be made executable: " + program);
      }
      return program.toPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void linkLibrary(Path folder) throws IOException {
    Path wanted = folder.resolve(LIBRARY_AS_PROGRAMS_WANT_IT);
    if (Files.exists(folder.resolve(LIBRARY)) && !Files.exists(wanted)) {
      try {
        Files.createSymbolicLink(wanted, Path.of(LIBRARY));
      } catch (FileAlreadyExistsException e) {
        // Another process was first.
      }
    }
  }
}
