package dev.cortado.linker.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** The folders and jars of an application, searched in their order. Host only. */
final class ClassPath implements AutoCloseable {
  /** Versioned classes of a jar are those of this release, whatever JVM runs the linker. */
  private static final Runtime.Version RELEASE = Runtime.Version.parse("17");

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Opens the entries.
   *
   * @throws UncheckedIOException if one is missing or no jar; {@link AssemblyProblems} looks first
   */
  ClassPath(List<Path> paths) {
    try {
      for (Path path : paths) {
        entries.add(Files.isDirectory(path) ? new Entry(path, null) : new Entry(path, open(path)));
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a jar; the caller closes it. */
  static JarFile open(Path jar) throws IOException {
    return new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, RELEASE);
  }

  /** Returns the content of the first resource {@code name}, with slashes, or null. */
  byte[] read(String name) {
    for (Entry entry : entries) {
      try {
        byte[] bytes = entry.read(name);
        if (bytes != null) {
          return bytes;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name + " in " + entry.path(), e);
      }
    }
    return null;
  }

  /** Returns the folder or jar in which {@link #read} finds {@code name}, or null. */
  Path origin(String name) {
    for (Entry entry : entries) {
      if (entry.has(name)) {
        return entry.path();
      }
    }
    return null;
  }

  /** Returns where all the resources {@code name} are, in class path order. */
  List<URL> locate(String name) {
    List<URL> urls = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.has(name)) {
        urls.add(entry.url(name));
      }
    }
    return urls;
  }

  @Override
  public void close() {
    for (Entry entry : entries) {
      if (entry.jar() != null) {
        try {
          entry.jar().close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** A folder, or a jar. */
  private record Entry(Path path, JarFile jar) {
    byte[] read(String name) throws IOException {
      if (jar == null) {
        Path file = path.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
      }
      JarEntry found = jar.getJarEntry(name);
      if (found == null) {
        return null;
      }
      try (InputStream stream = jar.getInputStream(found)) {
        return stream.readAllBytes();
      }
    }

    boolean has(String name) {
      return jar == null ? Files.isRegularFile(path.resolve(name)) : jar.getJarEntry(name) != null;
    }

    URL url(String name) {
      try {
        if (jar == null) {
          return path.resolve(name).toUri().toURL();
        }
        String inside = jar.getJarEntry(name).getRealName();
        return URI.create("jar:" + path.toUri() + "!/" + inside).toURL();
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
