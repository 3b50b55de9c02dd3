package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the board that the build asks for among those of the class path. Host only. */
final class Boards {
  private final ApplicationLoader loader;
  private final Kernel kernel;
  private final List<Problem> problems;

  Boards(ApplicationLoader loader, Kernel kernel, List<Problem> problems) {
    this.loader = loader;
    this.kernel = kernel;
    this.problems = problems;
  }

  /** Returns the board's provider, or nothing after a problem was added. */
  Optional<Object> find(String board) {
    int problemsBefore = problems.size();
    SortedMap<String, Object> known = new TreeMap<>();
    try {
      Iterator<?> providers = ServiceLoader.load(kernel.boardProvider(), loader).iterator();
      while (providers.hasNext()) {
        Object provider = providers.next();
        known.putIfAbsent(kernel.boardName(provider), provider);
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      problems.add(broken(e));
    } catch (InvocationTargetException e) {
      problems.add(broken(e.getCause()));
    }
    if (!known.containsKey(board) && problems.size() == problemsBefore) {
      problems.add(AssemblyProblems.unknownBoard(board, new ArrayList<>(known.keySet())));
    }
    return Optional.ofNullable(known.get(board));
  }

  private static Problem broken(Throwable thrown) {
    return Thrown.unreadableClass(thrown)
        .orElseGet(() -> AssemblyProblems.brokenBoardProvider(Thrown.describe(thrown)));
  }
}
