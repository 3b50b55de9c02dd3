package dev.cortado.linker.assemble;

import dev.cortado.kernel.Wiring;
import dev.cortado.linker.LinkFailure;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.pools.Pool;
import dev.cortado.time.Clock;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A user's project in a temporary folder: its sources, its class folder, and a board. */
final class UserProject {
  static final List<Path> KERNEL =
      Stream.of(Wiring.class, Pool.class, Clock.class, InterruptHandler.class)
          .map(UserProject::origin)
          .toList();

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private int release = 17;

  UserProject(Path folder) {
    this.folder = folder;
  }

  /** Adds a source file; {@code file} is its path, such as {@code acme/Blinky.java}. */
  UserProject source(String file, String text) throws IOException {
    Path source = folder.resolve("src").resolve(file);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    sources.add(source);
    return this;
  }

  /** Adds a board of that name, as a provider of the class folder. */
  UserProject board(String name) throws IOException {
    source(
        "acme/TestBoard.java",
        """
        package acme;
        import dev.cortado.kernel.*;
        import dev.cortado.kernel.graph.*;
        import java.util.*;
        public final class TestBoard implements BoardProvider {
          public String name() { return "%s"; }
          public Chip chip() {
            return new Chip("test", Chip.Core.CORTEX_M0, 16000000, 0, 1024, 0x20000000, 1024, 2,
                List.of(new Irq(0, "SPARE", true)), Optional.empty(), Optional.empty());
          }
          public Object create(Wiring wiring) { return this; }
        }
        """
            .formatted(name));
    return provider("acme.TestBoard");
  }

  /** Names a board provider in the services file. */
  UserProject provider(String type) throws IOException {
    Path services = classes().resolve("META-INF/services/dev.cortado.kernel.BoardProvider");
    Files.createDirectories(services.getParent());
    Files.writeString(services, type + "\n");
    return this;
  }

  UserProject release(int newRelease) {
    release = newRelease;
    return this;
  }

  /** Compiles the sources added so far. */
  UserProject compile() throws IOException {
    Files.createDirectories(classes());
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-proc:none", "-Xlint:none", "-g", "--release", "" + release));
    options.addAll(List.of("-d", classes().toString(), "-cp"));
    options.add(
        Stream.concat(Stream.of(classes()), KERNEL.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    sources.forEach(source -> options.add(source.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, options.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("options=" + options);
    }
    return this;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  List<Path> classPath() {
    return Stream.concat(Stream.of(classes()), KERNEL.stream()).toList();
  }

  ApplicationLoader loader() {
    return new ApplicationLoader(classPath(), UserProject.class.getClassLoader());
  }

  /** Returns the text of the failure, with the project's folder as {@code PROJECT}. */
  String failure(String firmware, String board) {
    return failure(new AssembleRequest(firmware, board, classPath()));
  }

  String failure(AssembleRequest request) {
    try {
      Assembler.assemble(request).close();
    } catch (LinkFailure e) {
      return e.getMessage().replace(folder.toString(), "PROJECT").replace('\\', '/');
    }
    throw new AssertionError("assembled: " + request);
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
