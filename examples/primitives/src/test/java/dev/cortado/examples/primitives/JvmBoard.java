package dev.cortado.examples.primitives;

import dev.cortado.irq.DeviceVector;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.IrqMapper;
import dev.cortado.irq.LevelVector;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.IdleHook;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.TaskSwitch;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.machine.CortexM;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.ThreadedMachine;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** Runs a scenario's graph on the JVM, with an interrupt controller and one tick after another. */
final class JvmBoard implements AutoCloseable {
  private static final int TICK = 32;
  private static final int IDLE = Integer.MAX_VALUE;

  private final ThreadedMachine machine = new ThreadedMachine(this::run);
  private final Map<Integer, InterruptHandler> handlers = new TreeMap<>();
  private final Map<Integer, Integer> urgency = new TreeMap<>();
  private final Map<Object, String> entries = new IdentityHashMap<>();
  private final List<Integer> words = new ArrayList<>();
  private final IdleHook idle;
  private final Runnable switchTasks;
  private boolean switchPending;
  private long pending;
  private int running = IDLE;
  private boolean enabled;
  private boolean slept;

  JvmBoard(Scenario scenario, String board) {
    Wiring wiring = new Wiring(provider(board));
    scenario.wire(wiring);
    Graph graph = wiring.seal();
    IrqMap map = IrqMapper.map(graph, Set.of());
    map.bind();
    graph.actors().forEach(actor -> entries.put(actor.actor(), actor.entry()));
    for (LevelVector level : map.levels()) {
      add(level.irq(), level.level().level(), map);
      pending |= 1L << level.irq();
    }
    for (DeviceVector device : map.devices()) {
      add(device.interrupt().irq(), device.interrupt().handler(), map);
    }
    switchTasks =
        graph
            .tasks()
            .<Runnable>map(set -> ((TaskSwitch) set.taskSwitch())::runOnHost)
            .orElse(() -> {});
    switchPending = graph.tasks().isPresent();
    add(TICK, graph.tick().orElseThrow().clock(), map);
    machine.onStore(this::stored);
    machine.interrupts(this::dispatch);
    machine.sleep(() -> slept = true);
    idle = graph.idle().map(node -> (IdleHook) node.hook()).orElse(() -> slept = true);
    machine.fields(object -> holds(scenario, object));
  }

  private void add(int line, Object handler, IrqMap map) {
    handlers.put(line, (InterruptHandler) handler);
    urgency.put(line, map.nvicLevelOf(handler));
  }

  private static BoardProvider provider(String name) {
    return ServiceLoader.load(BoardProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean holds(Scenario scenario, Object object) {
    for (Field field : scenario.getClass().getDeclaredFields()) {
      try {
        field.setAccessible(true);
        if (field.get(scenario) == object) {
          return true;
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(field + " is out of reach", e);
      }
    }
    return false;
  }

  /** Returns what was said until now. */
  List<Integer> words() {
    return words;
  }

  /** Boots, lets {@code ticks} ticks come, and returns what was said. */
  List<Integer> run(int ticks) {
    enabled = true;
    dispatch();
    idle();
    for (int i = 0; i < ticks; i++) {
      pending |= 1L << TICK;
      dispatch();
      idle();
    }
    return words;
  }

  /** Lets the idle processor run until it sleeps. */
  private void idle() {
    slept = false;
    while (!slept) {
      idle.idle();
    }
  }

  private void stored(int address, int value) {
    if (address == Scenario.OUT) {
      words.add(value);
    } else if (address == CortexM.NVIC_ISPR) {
      pending |= value & 0xFFFF_FFFFL;
      dispatch();
    } else if (address == CortexM.ICSR && (value & CortexM.ICSR_PENDSVSET) != 0) {
      switchPending = true;
      dispatch();
    }
  }

  /** Does what is due: handlers, then, if none runs, what PendSV does. */
  private void dispatch() {
    handle();
    while (enabled && !machine.masked() && running == IDLE && switchPending) {
      switchPending = false;
      switchTasks.run();
      handle();
    }
  }

  /** Takes the most urgent pending interrupts that are more urgent than what runs. */
  private void handle() {
    while (enabled && !machine.masked()) {
      int best = IDLE;
      int line = -1;
      for (Map.Entry<Integer, Integer> candidate : urgency.entrySet()) {
        boolean isPending = (pending >> candidate.getKey() & 1) != 0;
        if (isPending && candidate.getValue() < best) {
          best = candidate.getValue();
          line = candidate.getKey();
        }
      }
      if (best >= running) {
        return;
      }
      pending &= ~(1L << line);
      int preempted = running;
      running = best;
      handlers.get(line).onInterrupt();
      running = preempted;
    }
  }

  private void run(Object activity) {
    try {
      Class<?> type = activity instanceof Task ? Task.class : Actor.class;
      Method entry = type.getDeclaredMethod(entries.getOrDefault(activity, "run"));
      entry.setAccessible(true);
      entry.invoke(activity);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // also how the machine ends an activity
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    enabled = false;
    machine.close();
  }
}
