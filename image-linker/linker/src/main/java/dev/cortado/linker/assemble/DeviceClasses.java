package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.HostClasses;
import dev.cortado.linker.world.UnusableClassError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The classes of an application as device code needs them. Host only.
 *
 * <p>The wiring may not have used them before, so nobody has looked at them yet: the JVM verifies
 * each of them here, since the linker compiles bytecode that it need not doubt, and initializes it.
 * What is wrong with a class is told again whenever it is asked for, where a JVM would tell less.
 */
public final class DeviceClasses implements HostClasses {
  private final ApplicationLoader loader;
  private final Set<String> verified = new HashSet<>();
  private final Map<String, Problem> unusable = new HashMap<>();
  private int initializations;

  /** Makes the classes that {@code loader} has. */
  public DeviceClasses(ApplicationLoader loader) {
    this.loader = loader;
  }

  /**
   * Returns a verified class file, or null if there is none of that internal name.
   *
   * @throws UnusableClassError if it is broken, too new, or does not pass the JVM's verifier
   */
  public byte[] bytes(String internalName) {
    refuse(internalName);
    try {
      byte[] bytes = loader.classBytes(internalName);
      if (bytes != null && verified.add(internalName) && loader.origin(internalName) != null) {
        verify(internalName);
      }
      return bytes;
    } catch (UnreadableClassError e) {
      throw remembered(internalName, e.problem());
    }
  }

  private void verify(String internalName) {
    try {
      // Asking for members makes the JVM verify the class, and does not initialize it.
      Class.forName(internalName.replace('/', '.'), false, loader).getDeclaredConstructors();
    } catch (VerifyError | ClassFormatError | IncompatibleClassChangeError e) {
      throw remembered(
          internalName,
          ClassFiles.broken(internalName, loader.origin(internalName), Thrown.describe(e))
              .problem());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      // It names a class that is missing, which matters only if device code comes there.
      return;
    }
  }

  /**
   * Returns the class of an internal name or array descriptor, without initializing it.
   *
   * @throws UnusableClassError if it needs a class that is missing
   */
  @Override
  public Class<?> type(String name) {
    refuse(name);
    try {
      return Class.forName(name.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    } catch (LinkageError e) {
      throw remembered(name, Thrown.inInitializer(e));
    }
  }

  /**
   * Initializes the class of an internal name, if the class path has it.
   *
   * @throws UnusableClassError if its initializer throws, or it needs a class that is missing
   */
  @Override
  public void initialize(String name) {
    refuse(name);
    if (loader.origin(name) == null) {
      return;
    }
    try {
      Class<?> type = Class.forName(name.replace('/', '.'), false, loader);
      if (!Initialized.is(type)) {
        Class.forName(type.getName(), true, loader);
        initializations++;
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    } catch (LinkageError e) {
      throw remembered(name, Thrown.inInitializer(e));
    }
  }

  /** Returns how many classes were initialized by {@link #initialize}. */
  public int initializations() {
    return initializations;
  }

  /** Returns the internal names of the classes that the wiring did not initialize, but this. */
  public Set<String> initializedSinceWiring() {
    return loader.initialized().sinceWiring();
  }

  /** Returns whether the class of an internal name is initialized, without doing so. */
  public boolean isInitialized(String name) {
    return Initialized.is(declared(name));
  }

  /**
   * Returns the class of an internal name or array descriptor, without initializing it.
   *
   * @throws NoClassDefFoundError if there is none
   */
  public Class<?> declared(String name) {
    try {
      return Class.forName(name.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw (NoClassDefFoundError) new NoClassDefFoundError(name).initCause(e);
    }
  }

  /** Returns whether some class that was asked for could not be used. */
  public boolean anyUnusable() {
    return !unusable.isEmpty();
  }

  private void refuse(String name) {
    Problem problem = unusable.get(name);
    if (problem != null) {
      throw new UnusableClassError(problem);
    }
  }

  private UnusableClassError remembered(String name, Problem problem) {
    unusable.put(name, problem);
    return new UnusableClassError(problem);
  }
}
