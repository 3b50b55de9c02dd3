package dev.cortado.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What class files do not tell: package descriptions, types in a file, lines in a file. */
final class SourceRules {
  private static final int MOST_LINES = 400;
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp) )*"
              + "(?:class|interface|@interface|enum|record) ");
  private static final Pattern PLACE = Pattern.compile("\\b([Dd]evice|[Hh]ost)\\b");

  private final Path folder;
  private final List<String> violations = new ArrayList<>();

  private SourceRules(Path folder) {
    this.folder = folder;
  }

  /** Returns what is wrong with the sources below {@code folder}, in no promised order. */
  static List<String> violations(Path folder) throws IOException {
    SourceRules rules = new SourceRules(folder);
    Set<Path> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(SourceRules::isSource)::iterator) {
        rules.checkFile(file);
        if (file.toString().contains(MAIN.toString())) {
          packages.add(file.getParent());
        }
      }
    }
    for (Path directory : packages) {
      rules.checkPackage(directory);
    }
    return rules.violations;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && Stream.of("target", "resources").noneMatch(part -> contains(file, part));
  }

  private static boolean contains(Path file, String part) {
    for (Path name : file) {
      if (name.toString().equals(part)) {
        return true;
      }
    }
    return false;
  }

  private void checkFile(Path file) throws IOException {
    String text = Files.readString(file);
    long lines = text.lines().count();
    if (lines > MOST_LINES) {
      violations.add(
          name(file) + " has " + lines + " lines, at most " + MOST_LINES + ": split it by job");
    }
    long types = TYPE.matcher(text).results().count();
    if (types > 1) {
      violations.add(name(file) + " has " + types + " top-level types, at most 1: split it");
    }
  }

  private void checkPackage(Path directory) throws IOException {
    Path description = directory.resolve("package-info.java");
    if (!Files.exists(description)) {
      violations.add(name(directory) + " has no package-info.java: say what the package is for");
    } else if (!PLACE.matcher(Files.readString(description)).find()) {
      violations.add(name(description) + " does not say whether it runs on device or host");
    }
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
