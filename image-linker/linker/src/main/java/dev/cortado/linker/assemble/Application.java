package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import java.util.List;

/**
 * A wired application. Host only; to be closed when its image is made.
 *
 * @param loader defined all its classes, and knows their bytecode
 * @param graph what the wiring has left behind, without an error among its problems
 * @param warnings what the user should look at
 */
public record Application(ApplicationLoader loader, Graph graph, List<Problem> warnings)
    implements AutoCloseable {
  /** Copies the list. */
  public Application {
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns what to tell the user about a class that could not be initialized after the wiring,
   * when device code turned out to use it.
   */
  public static Problem uninitialized(LinkageError error) {
    return Thrown.inInitializer(error);
  }

  /** Closes the files of the class path; the objects of the graph stay usable. */
  @Override
  public void close() {
    loader.close();
  }
}
