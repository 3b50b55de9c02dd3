package dev.cortado.linker.assemble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Finds the firmware classes of an application, to propose one. Host only. */
public final class FirmwareClasses {
  private static final String FIRMWARE = "dev/cortado/kernel/Firmware";
  private static final String SUFFIX = ".class";

  private FirmwareClasses() {}

  /**
   * Returns the binary names of the classes that a firmware can be made of, sorted: those in the
   * folders of {@code classPath}; jars are libraries and are not searched.
   */
  public static List<String> in(List<Path> classPath) {
    Map<String, ClassReader> classes = new HashMap<>();
    classPath.stream().filter(Files::isDirectory).forEach(folder -> readAll(folder, classes));
    return classes.values().stream()
        .filter(reader -> (reader.getAccess() & Opcodes.ACC_ABSTRACT) == 0)
        .filter(reader -> isFirmware(reader, classes))
        .map(reader -> reader.getClassName().replace('/', '.'))
        .sorted()
        .toList();
  }

  private static boolean isFirmware(ClassReader reader, Map<String, ClassReader> classes) {
    if (reader == null) {
      return false;
    }
    for (String type : reader.getInterfaces()) {
      if (type.equals(FIRMWARE) || isFirmware(classes.get(type), classes)) {
        return true;
      }
    }
    return reader.getSuperName() != null && isFirmware(classes.get(reader.getSuperName()), classes);
  }

  private static void readAll(Path folder, Map<String, ClassReader> classes) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        read(file, classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, Map<String, ClassReader> classes) throws IOException {
    try {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      classes.putIfAbsent(reader.getClassName(), reader);
    } catch (RuntimeException e) {
      // A class file that cannot be read is no candidate; it is reported when it is loaded.
    }
  }
}
