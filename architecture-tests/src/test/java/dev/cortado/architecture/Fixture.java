package dev.cortado.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles bad code into a folder of its own, so that it is never part of the product's classes.
 */
final class Fixture {
  private static final Pattern PACKAGE = Pattern.compile("package ([a-z0-9.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

  private Fixture() {}

  /**
   * Returns the classes of {@code sources}, one top-level type each, compiled below {@code folder}.
   */
  static JavaClasses classes(Path folder, String... sources) throws IOException {
    Path output = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d", output.toString(), "-proc:none", "-nowarn", "-classpath", classPath(), "-g"));
    for (String source : sources) {
      Path file = folder.resolve(group(PACKAGE, source)).resolve(group(TYPE, source) + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("the fixture does not compile, result=" + result);
    }
    return new ClassFileImporter().importPath(output);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String group(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("source=" + source);
    }
    return matcher.group(1);
  }
}
