package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkerBug;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first stage: loads the application, makes its firmware object, and runs its wiring. Host
 * only.
 *
 * <p>The application's code runs on the caller's thread, which has the application's class loader
 * as its context meanwhile.
 */
public final class Assembler {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AssembleRequest request;
  private final ApplicationLoader loader;
  private final List<Problem> problems = new ArrayList<>();

  private Assembler(AssembleRequest request, ApplicationLoader loader) {
    this.request = request;
    this.loader = loader;
  }

  /**
   * Wires the application.
   *
   * @return the application, which the caller closes
   * @throws LinkFailure with all that the request and the wiring do wrong
   */
  public static Application assemble(AssembleRequest request) throws LinkFailure {
    List<Problem> entryProblems = checkEntries(request.classPath());
    if (!entryProblems.isEmpty()) {
      throw new LinkFailure(entryProblems);
    }
    ApplicationLoader loader =
        new ApplicationLoader(request.classPath(), Assembler.class.getClassLoader());
    Thread thread = Thread.currentThread();
    ClassLoader contextBefore = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    Application application = null;
    try {
      application = new Assembler(request, loader).run();
      return application;
    } finally {
      thread.setContextClassLoader(contextBefore);
      if (application == null) {
        loader.close();
      }
    }
  }

  private static List<Problem> checkEntries(List<Path> classPath) {
    List<Problem> problems = new ArrayList<>();
    for (Path entry : classPath) {
      if (!Files.exists(entry)) {
        problems.add(AssemblyProblems.missingEntry(entry));
      } else if (!Files.isDirectory(entry)) {
        try {
          ClassPath.open(entry).close();
        } catch (IOException e) {
          problems.add(AssemblyProblems.unreadableEntry(entry, e.getMessage()));
        }
      }
    }
    return problems;
  }

  private Application run() throws LinkFailure {
    Kernel kernel = Kernel.load(loader);
    Optional<FirmwareClass> firmware =
        FirmwareClass.find(request, loader, kernel.firmware(), problems);
    Optional<Object> board = new Boards(loader, kernel, problems).find(request.board());
    if (firmware.isEmpty() || board.isEmpty() || !problems.isEmpty()) {
      throw new LinkFailure(problems);
    }
    Graph graph = wire(kernel, firmware.get(), board.get());
    if (graph.problems().stream().anyMatch(Problem::isError)) {
      throw new LinkFailure(graph.problems());
    }
    loader.initialized().endWiring();
    return new Application(loader, graph, graph.problems());
  }

  private Graph wire(Kernel kernel, FirmwareClass firmware, Object board) throws LinkFailure {
    String doing = board.getClass().getSimpleName() + ".create()";
    Object wiring = null;
    try (WiringWatch watch = watch(firmware)) {
      wiring = kernel.newWiring(board);
      doing = "new " + firmware.type().getSimpleName() + "()";
      Object made = firmware.type().getConstructor().newInstance();
      doing = firmware.type().getSimpleName() + ".wire()";
      kernel.wire(made, wiring);
    } catch (InvocationTargetException e) {
      throw threw(e.getCause(), doing, firmware, kernel, wiring);
    } catch (ReflectiveOperationException e) {
      throw new LinkerBug("firmware=" + firmware.type().getName(), e);
    } catch (Error e) {
      // The class's own initializer, and the JVM's verifier, throw past the reflective call.
      throw threw(e, doing, firmware, kernel, wiring);
    }
    return kernel.seal(wiring);
  }

  private WiringWatch watch(FirmwareClass firmware) {
    String name = firmware.type().getName();
    Path own = loader.origin(name.replace('.', '/'));
    return new WiringWatch(
        name, frames -> Thrown.userLine(frames, own, loader), PATIENCE, System.err::println);
  }

  /** What was thrown, after what the wiring had found until then. */
  private LinkFailure threw(
      Throwable thrown, String doing, FirmwareClass firmware, Kernel kernel, Object wiring) {
    List<Problem> all = new ArrayList<>();
    if (wiring != null) {
      all.addAll(kernel.problems(wiring));
    }
    all.add(Thrown.problem(thrown, doing, firmware, loader));
    return new LinkFailure(all);
  }
}
