package dev.cortado.linker.maven;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A firmware for a module to have. */
public final class SampleFirmware implements Firmware {
  @Override
  public void wire(Wiring wiring) {}

  /** Puts this class's file into {@code classes}, as a compiler would. */
  static void copyTo(Path classes) throws IOException {
    String name = SampleFirmware.class.getName().replace('.', '/') + ".class";
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = SampleFirmware.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, file);
    }
  }
}
