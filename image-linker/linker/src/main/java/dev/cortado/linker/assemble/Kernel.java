package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkerBug;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * The kernel's types as the application sees them, reached by reflection. Host only.
 *
 * @param firmware {@code dev.cortado.kernel.Firmware}
 * @param wiring {@code dev.cortado.kernel.Wiring}
 * @param boardProvider {@code dev.cortado.kernel.BoardProvider}
 */
record Kernel(Class<?> firmware, Class<?> wiring, Class<?> boardProvider) {
  private static final String PACKAGE = "dev.cortado.kernel.";

  static Kernel load(ApplicationLoader loader) throws LinkFailure {
    return new Kernel(
        load(loader, "Firmware"), load(loader, "Wiring"), load(loader, "BoardProvider"));
  }

  private static Class<?> load(ApplicationLoader loader, String name) throws LinkFailure {
    try {
      return loader.loadClass(PACKAGE + name);
    } catch (ClassNotFoundException e) {
      throw new LinkFailure(List.of(AssemblyProblems.noKernel(PACKAGE + name)));
    } catch (UnreadableClassError e) {
      throw new LinkFailure(List.of(e.problem()));
    }
  }

  /** Makes the wiring and its board; what the board throws is in the exception. */
  Object newWiring(Object provider) throws ReflectiveOperationException {
    return wiring.getConstructor(boardProvider).newInstance(provider);
  }

  /** Returns what a wiring that has not ended yet has found wrong. */
  @SuppressWarnings("unchecked") // the method says so
  List<Problem> problems(Object target) {
    try {
      return (List<Problem>) wiring.getMethod("problems").invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkerBug("Wiring has no problems", e);
    }
  }

  /** Calls the user's wire method; what it throws is in the {@link InvocationTargetException}. */
  void wire(Object made, Object target) throws ReflectiveOperationException {
    firmware.getMethod("wire", wiring).invoke(made, target);
  }

  Graph seal(Object target) {
    try {
      return (Graph) wiring.getMethod("seal").invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkerBug("Wiring cannot be sealed", e);
    }
  }

  /** Returns a provider's board name. */
  String boardName(Object provider) throws InvocationTargetException {
    try {
      return (String) boardProvider.getMethod("name").invoke(provider);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new LinkerBug("BoardProvider has no name", e);
    }
  }
}
