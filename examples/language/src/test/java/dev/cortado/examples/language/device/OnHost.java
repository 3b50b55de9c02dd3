package dev.cortado.examples.language.device;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.machine.HostMachine;
import dev.cortado.time.Clock;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Runs a firmware with one actor on the JVM, in classes of its own. Host only. */
public final class OnHost implements HostMachine {
  private final List<Integer> words = new ArrayList<>();
  private final Clock clock;
  private final Actor actor;

  private OnHost(Clock clock, Actor actor) {
    this.clock = clock;
    this.actor = actor;
  }

  /** Returns the words that the firmware in {@code folder} stores. */
  public static List<Integer> run(Path folder, String firmware, String board) throws Exception {
    BoardProvider provider =
        ServiceLoader.load(BoardProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(candidate -> candidate.name().equals(board))
            .findFirst()
            .orElseThrow();
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, OnHost.class.getClassLoader())) {
      Wiring wiring = new Wiring(provider);
      ((Firmware) loader.loadClass(firmware).getConstructor().newInstance()).wire(wiring);
      Graph graph = wiring.seal();
      ActorNode node = graph.actors().get(0);
      OnHost machine = new OnHost((Clock) graph.tick().orElseThrow().clock(), (Actor) node.actor());
      Method run = node.actor().getClass().getMethod("run");
      HostMachine before = HostMachine.install(machine);
      try {
        run.invoke(node.actor());
      } finally {
        HostMachine.install(before);
      }
      return machine.words;
    }
  }

  @Override
  public int load(int address, int widthBytes) {
    return 0;
  }

  @Override
  public void store(int address, int widthBytes, int value) {
    if (address == WatchedSink.ADDRESS) {
      words.add(value);
    }
  }

  @Override
  public void disableInterrupts() {
    // one thread runs
  }

  @Override
  public void enableInterrupts() {
    // one thread runs
  }

  @Override
  public void waitForInterrupt() {
    throw new IllegalStateException("nobody idles here");
  }

  @Override
  public void suspend() {
    clock.onInterrupt();
  }

  @Override
  public void resume(Object activity) {
    throw new IllegalStateException("one activity runs");
  }

  @Override
  public Object current() {
    return actor;
  }
}
