package dev.cortado.examples.language.device;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources. Host only. */
public final class Sources {
  private Sources() {}

  /**
   * Compiles {@code classes} into {@code folder}, where it leaves the sources too.
   *
   * @param classes from a binary name to the source
   * @throws IllegalStateException if the compiler refuses them: a mistake of the generator
   */
  public static void compile(Map<String, String> classes, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> entry : classes.entrySet()) {
      Path file = folder.resolve(entry.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, entry.getValue()));
    }
    String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              folder.toString(),
              "-cp",
              classPath,
              "--release",
              "17",
              "-g",
              "-proc:none",
              "-nowarn");
      boolean done =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException("the generated programs do not compile\n" + said);
      }
    }
  }
}
