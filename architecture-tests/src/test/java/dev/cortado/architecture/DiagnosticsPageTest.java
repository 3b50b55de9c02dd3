package dev.cortado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of diagnostics and the sources tell the same ids. */
class DiagnosticsPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (CRT\\d{4}) \\|");
  private static final Pattern IN_A_STRING = Pattern.compile("\"[^\"\\n]*?(CRT\\d{4})[^\"\\n]*\"");

  private final List<String> onThePage;

  DiagnosticsPageTest() throws IOException {
    Path page = Product.folder().resolve("docs/diagnostics.md");
    onThePage = ROW.matcher(Files.readString(page)).results().map(match -> match.group(1)).toList();
  }

  @Test
  void listsEachIdThatTheSourcesReport() throws IOException {
    assertThat(new TreeSet<>(onThePage)).isEqualTo(idsInSources());
  }

  @Test
  void listsThemOnceAndInOrder() {
    assertThat(onThePage).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void listsNoneThatNoTestProvokes() throws IOException {
    try (Stream<Path> files = Files.walk(Product.folder())) {
      TreeSet<String> untested = new TreeSet<>(onThePage);
      files
          .filter(file -> file.toString().contains(Path.of("src", "test").toString()))
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".txt"))
          .forEach(file -> untested.removeIf(id -> read(file).contains(id)));

      assertThat(untested).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TreeSet<String> idsInSources() throws IOException {
    Path main = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(Product.folder())) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains(main.toString()))
          .flatMap(DiagnosticsPageTest::ids)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> ids(Path file) {
    return IN_A_STRING.matcher(read(file)).results().map(match -> match.group(1));
  }
}
