package dev.cortado.host;

import dev.cortado.emulator.ButtonProbe;
import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.PinProbe;
import dev.cortado.emulator.UartProbe;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.IrqMapper;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A firmware that runs on this JVM, on a simulated board. Host only; for one thread.
 *
 * <p>Simulated time starts at 0, passes only inside of the {@code run} methods, and is the same in
 * each run with the same inputs. A failure of device code ends the run and is thrown there. So does
 * code that computes for 10 s of the JVM and asks the processor and the kernel for nothing; the
 * system property {@code cortado.host.patience} sets another number of seconds. Close it: each
 * actor has a thread.
 */
public final class HostBoard implements AutoCloseable {
  private final EmulatedBoard board;
  private final HostProcessor processor;
  private final Graph graph;
  private final Map<String, QueueProbe> queues = new LinkedHashMap<>();
  private final Map<String, PoolProbe> pools = new LinkedHashMap<>();

  private HostBoard(EmulatedBoard board, HostProcessor processor, Graph graph) {
    this.board = board;
    this.processor = processor;
    this.graph = graph;
    board.load(processor);
    processor.atSections(this::look);
  }

  /**
   * Wires {@code firmware} for the board called {@code board}, and powers it.
   *
   * @throws IllegalArgumentException if there is no such board; the message lists those there are
   * @throws IllegalStateException if the wiring has errors; the message has them all
   */
  public static HostBoard start(Firmware firmware, String board) {
    Wiring wiring = new Wiring(provider(board));
    wire(firmware, wiring);
    Graph graph = wiring.seal();
    refuse(graph.problems());
    IrqMap map = IrqMapper.map(graph, Set.of());
    refuse(map.problems());
    map.bind();
    return new HostBoard(
        EmulatedBoard.named(board), new HostProcessor(new Vectors(graph, map)), graph);
  }

  private static void wire(Firmware firmware, Wiring wiring) {
    try {
      firmware.wire(wiring);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(firmware.getClass().getName() + ".wire failed: " + e, e);
    }
  }

  private static BoardProvider provider(String board) {
    List<String> names = new ArrayList<>();
    for (BoardProvider provider : ServiceLoader.load(BoardProvider.class)) {
      if (provider.name().equals(board)) {
        return provider;
      }
      names.add(provider.name());
    }
    throw new IllegalArgumentException("unknown board \"" + board + "\"; there are " + names);
  }

  private static void refuse(List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalStateException(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    }
  }

  /** Runs for {@code duration} of simulated time. */
  public void runFor(Duration duration) {
    board.runFor(duration);
  }

  /** Runs until simulated time is {@code time}; does nothing if it has passed. */
  public void runUntil(Duration time) {
    board.runUntil(time);
  }

  /**
   * Runs until {@code condition} holds, looking every thousand cycles, or the limit has passed.
   *
   * @return whether the condition holds
   */
  public boolean runUntil(BooleanSupplier condition, Duration limit) {
    return board.runUntil(condition, limit);
  }

  /** Returns simulated time since the start. */
  public Duration time() {
    return board.time();
  }

  /** Returns the pin called {@code name} on the chip or the board. */
  public PinProbe pin(String name) {
    return board.pin(name);
  }

  /** Returns the LED called {@code name} on the board. */
  public LedProbe led(String name) {
    return board.led(name);
  }

  /** Returns the button called {@code name} on the board. */
  public ButtonProbe button(String name) {
    return board.button(name);
  }

  /** Returns the serial line. */
  public UartProbe uart() {
    return board.uart();
  }

  /** Returns the changes of all output pins, oldest first. */
  public List<PinChange> pinChanges() {
    return board.pinChanges();
  }

  /** Ends the run with a failure at the first access to a register that is unknown. */
  public HostBoard strict(boolean on) {
    board.strict(on);
    return this;
  }

  /**
   * Makes the interrupt line called {@code name} pending, as its peripheral would.
   *
   * @throws IllegalArgumentException if no driver has wired it; the message lists those there are
   */
  public void interrupt(String name) {
    InterruptNode node = find("interrupt", name, graph.interrupts(), InterruptNode::name);
    processor.code().pend(node.irq());
  }

  /** Returns the probe of the queue that was wired as {@code name}. */
  public QueueProbe queue(String name) {
    QueueNode node = find("queue", name, graph.queues(), QueueNode::name);
    return queues.computeIfAbsent(name, key -> new QueueProbe((Queue<?>) node.queue()));
  }

  /** Returns the probe of the pool that was wired as {@code name}. */
  public PoolProbe pool(String name) {
    PoolNode node = find("pool", name, graph.pools(), PoolNode::name);
    return pools.computeIfAbsent(name, key -> new PoolProbe((Pool<?>) node.pool()));
  }

  /** Returns whether the task that was wired as {@code name} has come to the end of its code. */
  public boolean hasTaskEnded(String name) {
    return processor.ended(find("task", name, graph.taskNodes(), TaskNode::name).task());
  }

  /** Returns whether the actor that was wired as {@code name} has come to the end of its code. */
  public boolean hasEnded(String name) {
    return processor.ended(find("actor", name, graph.actors(), ActorNode::name).actor());
  }

  private static <T> T find(String kind, String name, List<T> nodes, Function<T, String> naming) {
    List<String> names = new ArrayList<>();
    for (T node : nodes) {
      if (naming.apply(node).equals(name)) {
        return node;
      }
      names.add(naming.apply(node));
    }
    throw new IllegalArgumentException(
        "there is no " + kind + " \"" + name + "\"; there are " + names);
  }

  /** Calls {@code action} wherever an interrupt could be taken. */
  void atPoints(Runnable action) {
    processor.atPoints(action);
  }

  private void look() {
    queues.values().forEach(QueueProbe::look);
    pools.values().forEach(PoolProbe::look);
  }

  /** Ends the run and its threads. */
  @Override
  public void close() {
    processor.close();
    board.close();
  }
}
