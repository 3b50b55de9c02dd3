package dev.cortado.emulator.core;

import com.github.unidbg.arm.backend.unicorn.Unicorn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Loads Unicorn's native library out of its jar, once. Host only. */
final class UnicornLibrary {
  private static boolean loaded;

  private UnicornLibrary() {}

  /**
   * Loads the library.
   *
   * @throws IllegalStateException if the jar has none for this host
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    String resource = resource();
    try (InputStream in = Unicorn.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Unicorn has no library for this host (" + resource + "): use the interpreter");
      }
      Path file =
          Files.createTempFile("cortado-unicorn", resource.substring(resource.length() - 3));
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      System.load(file.toString());
      loaded = true;
      if (!file.toFile().delete()) {
        // Windows keeps a loaded library; it goes when the JVM ends.
        file.toFile().deleteOnExit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Unicorn's library cannot be unpacked", e);
    }
  }

  private static String resource() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    if (system.startsWith("windows")) {
      return "/natives/windows_64/unicorn.dll";
    }
    if (system.startsWith("mac")) {
      return "/natives/osx_" + (arm ? "arm64" : "64") + "/libunicorn.dylib";
    }
    return "/natives/linux_" + (arm ? "arm64" : "64") + "/libunicorn.so";
  }
}
