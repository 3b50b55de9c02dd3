package dev.cortado.host;

import dev.cortado.emulator.core.HostCode;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.TickVector;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.IdleHook;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Startable;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.TaskSwitch;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.BootStep;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.kernel.graph.TickNode;
import dev.cortado.machine.CortexM;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Nvic;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.time.Clock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the linker's startup code and vector table are on a device: boot, handlers, actors. */
final class Vectors {
  private final Graph graph;
  private final IrqMap map;
  private final Map<Integer, InterruptHandler> handlers = new HashMap<>();
  private final Map<Object, Method> entries = new IdentityHashMap<>();

  /** Those of all pools, which are free before the application boots. */
  private final List<Message> messages = new ArrayList<>();

  private boolean switches;

  Vectors(Graph graph, IrqMap map) {
    this.graph = graph;
    this.map = map;
    graph.pools().forEach(node -> messages.addAll(Containers.in((Pool<?>) node.pool())));
    map.levels()
        .forEach(
            level ->
                handlers.put(
                    HostCode.firstLine() + level.irq(), (InterruptHandler) level.level().level()));
    map.devices()
        .forEach(
            device ->
                handlers.put(
                    HostCode.firstLine() + device.interrupt().irq(),
                    (InterruptHandler) device.interrupt().handler()));
    graph.actors().forEach(node -> entries.put(node.actor(), method(Actor.class, node.entry())));
    graph.tick().ifPresent(tick -> handlers.put(exception(tick), (InterruptHandler) tick.clock()));
    for (TaskNode node : graph.taskNodes()) {
      entries.put(node.task(), method(Task.class, "run"));
    }
    graph.tasks().ifPresent(set -> handlers.put(CortexM.EXCEPTION_PENDSV, () -> switches = true));
  }

  private static Method method(Class<?> type, String name) {
    try {
      Method found = type.getDeclaredMethod(name);
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no method " + name, e);
    }
  }

  /** Returns whether a field of the application's objects refers to {@code object}. */
  boolean holdInField(Object object) {
    return new WiredObjects(graph, messages).hold(object);
  }

  /**
   * Runs the tasks that come before what runs now, if PendSV was taken since the last time; returns
   * whether it was. Called where no handler runs.
   */
  boolean switchTasks() {
    if (!switches) {
      return false;
    }
    switches = false;
    ((TaskSwitch) graph.tasks().orElseThrow().taskSwitch()).runOnHost();
    return true;
  }

  /** Starts everything, in the order of the linker's startup code. */
  void boot() {
    for (BootStep step : graph.bootSteps()) {
      ((Startable) step.startable()).start();
    }
    Map<Integer, Integer> words = new TreeMap<>();
    int pending = 0;
    int enabled = 0;
    for (var level : map.levels()) {
      words.merge(level.irq() / 4, level.priorityByte() << level.irq() % 4 * 8, (a, b) -> a | b);
      pending |= 1 << level.irq();
    }
    for (var device : map.devices()) {
      int irq = device.interrupt().irq();
      words.merge(irq / 4, device.priorityByte() << irq % 4 * 8, (a, b) -> a | b);
      enabled |= 1 << irq;
    }
    TickVector timer = map.tick().filter(tick -> !tick.tick().isSysTick()).orElse(null);
    if (timer != null) {
      int irq = timer.tick().irq();
      words.merge(irq / 4, timer.priorityByte() << irq % 4 * 8, (a, b) -> a | b);
      enabled |= 1 << irq;
    }
    words.forEach((word, value) -> Memory.store32(CortexM.NVIC_IPR0 + 4 * word, value));
    Nvic.pend(pending);
    graph.tick().ifPresent(tick -> ((Clock) tick.clock()).start());
    Nvic.enable(enabled | pending);
    if (graph.tasks().isPresent()) {
      int lowest = map.priorityByte(map.chip().levels() - 1);
      Memory.store32(CortexM.SHPR3, Memory.load32(CortexM.SHPR3) | lowest << 16);
      Memory.store32(CortexM.ICSR, CortexM.ICSR_PENDSVSET);
    }
  }

  /** Does what an idle processor does where that is not sleeping; returns whether there is that. */
  boolean idle() {
    graph.idle().ifPresent(node -> ((IdleHook) node.hook()).idle());
    return graph.idle().isPresent();
  }

  void handle(int exception) {
    InterruptHandler handler = handlers.get(exception);
    if (handler == null) {
      throw new AssertionError("exception " + exception + " has no handler");
    }
    handler.onInterrupt();
  }

  /** Returns what the handler of {@code exception} is called in a failure. */
  String nameOf(int exception) {
    int irq = exception - HostCode.firstLine();
    for (InterruptNode node : graph.interrupts()) {
      if (node.irq() == irq) {
        return "the handler of interrupt " + node.name();
      }
    }
    boolean ticks = graph.tick().isPresent() && exception(graph.tick().get()) == exception;
    return ticks ? "the clock's tick" : "the handler of exception " + exception;
  }

  String nameOf(Object actor) {
    for (ActorNode node : graph.actors()) {
      if (node.actor() == actor) {
        return (actor instanceof Job ? "job \"" : "actor \"") + node.name() + "\"";
      }
    }
    for (TaskNode node : graph.taskNodes()) {
      if (node.task() == actor) {
        return "task \"" + node.name() + "\"";
      }
    }
    return String.valueOf(actor);
  }

  /** Runs an actor's or task's code, on its own thread. */
  void run(Object activity) {
    try {
      entries.get(activity).invoke(activity);
    } catch (InvocationTargetException e) {
      throwAsIs(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("an actor's method run is out of reach", e);
    }
  }

  private static int exception(TickNode tick) {
    return tick.isSysTick() ? CortexM.EXCEPTION_SYSTICK : HostCode.firstLine() + tick.irq();
  }

  private static void throwAsIs(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    throw new IllegalStateException(failure);
  }
}
