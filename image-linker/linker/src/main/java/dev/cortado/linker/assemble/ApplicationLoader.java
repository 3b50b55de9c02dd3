package dev.cortado.linker.assemble;

import dev.cortado.linker.world.LambdaNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads an application, its kernel and its drivers apart from the linker's own classes, with their
 * lambdas as plain classes. Host only.
 *
 * <p>What the class path has is defined here, whatever the platform has; only the records of the
 * graph are the linker's, so that it can read them.
 */
public final class ApplicationLoader extends ClassLoader implements AutoCloseable {
  /** The name of the loader, as stack traces have it. */
  static final String NAME = "application";

  private static final String SHARED = "dev/cortado/kernel/graph/";
  private static final String PLATFORM = "java/";

  static {
    registerAsParallelCapable();
  }

  private final ClassPath classPath;
  private final ClassLoader linkerLoader;
  private final Nests nests;
  private final Nests platformNests;
  private final Map<String, byte[]> transformed = new HashMap<>();
  private final Initialized initialized = new Initialized();

  /**
   * Opens the class path.
   *
   * @param classPath existing folders and jars
   * @param linkerLoader has the records of the graph
   * @throws UncheckedIOException if an entry cannot be opened
   */
  public ApplicationLoader(List<Path> classPath, ClassLoader linkerLoader) {
    super(NAME, ClassLoader.getPlatformClassLoader());
    this.classPath = new ClassPath(classPath);
    this.linkerLoader = linkerLoader;
    this.nests = new Nests(this::readClass, true);
    platformNests = new Nests(name -> read(getParent(), name), false);
  }

  /**
   * Returns the class file of {@code internalName} as the JVM got it, or null if there is none.
   *
   * <p>Classes come with their lambdas rewritten, the platform's as well, though the JVM has those
   * as they are; generated classes are found by their names. Callers must not write to the array.
   *
   * @throws UnreadableClassError if the class path has a broken or too new class file of that name
   */
  public byte[] classBytes(String internalName) {
    if (internalName.startsWith(SHARED)) {
      return read(linkerLoader, internalName);
    }
    byte[] bytes = internalName.startsWith(PLATFORM) ? null : applicationClass(internalName);
    return bytes == null ? platformClass(internalName) : bytes;
  }

  /** Returns the folder or jar that has the class {@code internalName}, or null. */
  Path origin(String internalName) {
    String outer = LambdaNames.outer(internalName);
    return classPath.origin((outer == null ? internalName : outer) + ".class");
  }

  private byte[] applicationClass(String internalName) {
    synchronized (transformed) {
      byte[] bytes = transformed.get(internalName);
      if (bytes == null) {
        transformed.putAll(nests.rewrite(internalName));
        bytes = transformed.get(internalName);
      }
      return bytes;
    }
  }

  /** The JVM has the platform's classes as they are; the device gets their lambdas as classes. */
  private byte[] platformClass(String internalName) {
    byte[] bytes = read(getParent(), internalName);
    if (bytes == null ? LambdaNames.outer(internalName) == null : !Nests.hasLambdas(bytes)) {
      return bytes;
    }
    synchronized (transformed) {
      if (!transformed.containsKey(internalName)) {
        transformed.putAll(platformNests.rewrite(internalName));
      }
      return transformed.get(internalName);
    }
  }

  private byte[] readClass(String internalName) {
    byte[] bytes = classPath.read(internalName + ".class");
    if (bytes != null) {
      ClassFiles.check(internalName, bytes, () -> origin(internalName));
    }
    return bytes;
  }

  private static byte[] read(ClassLoader loader, String internalName) {
    try (InputStream stream = loader.getResourceAsStream(internalName + ".class")) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = find(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    String internalName = name.replace('.', '/');
    if (internalName.startsWith(SHARED)) {
      return linkerLoader.loadClass(name);
    }
    byte[] bytes = internalName.startsWith(PLATFORM) ? null : applicationClass(internalName);
    if (bytes == null) {
      return getParent().loadClass(name);
    }
    try {
      Class<?> defined = defineClass(name, bytes, 0, bytes.length);
      initialized.add(defined);
      return defined;
    } catch (ClassFormatError e) {
      throw ClassFiles.broken(internalName, origin(internalName), e.getMessage());
    }
  }

  /** Returns which of the classes the JVM has initialized by when. */
  Initialized initialized() {
    return initialized;
  }

  @Override
  protected URL findResource(String name) {
    List<URL> found = classPath.locate(name);
    return found.isEmpty() ? null : found.get(0);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.enumeration(classPath.locate(name));
  }

  /** Closes the files of the class path; classes that were not read before are then not found. */
  @Override
  public void close() {
    classPath.close();
  }
}
