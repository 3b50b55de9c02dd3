package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.BootStep;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.IdleNode;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.kernel.graph.TaskSet;
import dev.cortado.kernel.graph.TickNode;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.pools.Holdings;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Collects an application's actors, queues and pools while {@link Firmware#wire} runs. Host only.
 *
 * <p>Mistakes are collected, not thrown, so that all of them are reported at once: every method
 * returns something that the wiring can go on with.
 */
public final class Wiring {
  private final BoardProvider provider;
  private final List<ActorNode> actors = new ArrayList<>();
  private final List<QueueNode> queues = new ArrayList<>();
  private final List<PoolNode> pools = new ArrayList<>();
  private final List<InterruptNode> interrupts = new ArrayList<>();
  private final List<BootStep> bootSteps = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final WiredTasks tasks = new WiredTasks(problems);
  private final WiredNames names = new WiredNames(problems);
  private final Map<Object, ActorNode> seen = new IdentityHashMap<>();
  private final Set<Message> pooled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Message> messages = new ArrayList<>();
  private final Object board;
  private final WiredSupervision supervision = new WiredSupervision();
  private final Set<Class<?>> deferred = new HashSet<>();
  private final Statistics statistics = new Statistics();
  private final Deadlines deadlines = new Deadlines();
  private final List<Object> patient = new ArrayList<>();
  private final Map<Actor, String> patientActors = new LinkedHashMap<>();
  private TickNode tick;
  private IdleNode idle;
  private PanicRecord panicRecord;

  /**
   * Made by the image linker, or by a test, for the board that {@code provider} offers. The board
   * is made at once: what its chip needs at boot comes before all that the application adds.
   */
  public Wiring(BoardProvider provider) {
    this.provider = Objects.requireNonNull(provider, "provider");
    board = provider.create(this);
  }

  /** Returns the provider of the board that the image is made for. */
  public BoardProvider boardProvider() {
    return provider;
  }

  /**
   * Returns the board, as {@code type}: the interface that all boards have, or the class of one.
   *
   * @throws ClassCastException if the image is made for a board of another class
   */
  public <B> B board(Class<B> type) {
    if (!type.isInstance(board)) {
      throw new ClassCastException(
          "the image is made for board " + provider.name() + ", which is no " + type.getName());
    }
    return type.cast(board);
  }

  /**
   * Makes a pool.
   *
   * @param name for reports and errors, unique among the pools; as all names, neither blank nor
   *     with control characters
   * @param size how many messages, at least 1, and no more than the chip has words of RAM
   * @param factory makes a new message at each call
   * @return the pool; one with a message of no use if the factory makes none
   */
  public <M extends Message> Pool<M> pool(String name, int size, Supplier<? extends M> factory) {
    String at = CallSite.current();
    names.check("pool", name, at);
    Objects.requireNonNull(factory, "factory");
    int made = WiredPools.size(name, size, provider.chip(), at, problems);
    Pool<M> pool = new Pool<>(made, () -> newMessage(name, factory, at));
    pools.add(new PoolNode(name, size, pool, at));
    return pool;
  }

  @SuppressWarnings("unchecked") // nobody takes the stand-in: there will be no image
  private <M extends Message> M newMessage(String name, Supplier<? extends M> factory, String at) {
    M message = factory.get();
    if (message != null && pooled.add(message)) {
      messages.add(message);
      return message;
    }
    Problem problem = WiringProblems.noNewMessage(name, message, at);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
    return (M) new StandIn();
  }

  /** What a pool holds whose factory makes nothing. */
  private static final class StandIn extends Message {}

  /**
   * Makes a queue.
   *
   * @param name for reports and errors, unique among the queues
   */
  public <M extends Message> Queue<M> queue(String name) {
    String at = CallSite.current();
    names.check("queue", name, at);
    Queue<M> queue = new Queue<>();
    queues.add(new QueueNode(name, queue, at));
    return queue;
  }

  /**
   * Adds an actor, which will be ready at boot.
   *
   * @param name for reports and panics, unique among the actors
   * @param priority its level, and the core that runs it
   * @param actor an object that was not added before
   * @return {@code actor}
   */
  public <A extends Actor> A actor(String name, Priority priority, A actor) {
    String at = CallSite.current();
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(priority, "priority");
    names.check("actor", name, at);
    ActorNode node =
        new ActorNode(name, priority.value(), priority.core(), actor, at, "run", false);
    ActorNode before = seen.putIfAbsent(actor, node);
    if (before != null) {
      problems.add(WiringProblems.sameActor(node, before));
    } else if (!WiredCores.has(provider, priority.core())) {
      problems.add(WiringProblems.noSuchCore(node, provider));
    } else {
      actors.add(node);
      deadlines.note(actor, priority);
    }
    return actor;
  }

  /**
   * Says what becomes of an actor whose code throws an exception that it does not catch; without
   * this call such an exception is a panic where it is thrown, and no finally block runs.
   *
   * @param actor an actor that was added before
   * @param then what happens then, not null
   */
  public void supervise(Actor actor, Supervision then) {
    String at = CallSite.current();
    Objects.requireNonNull(then, "then");
    ActorNode node = seen.get(actor);
    if (node == null) {
      problems.add(WiringProblems.supervisesStranger(at));
      return;
    }
    supervision.add(node, then, at, problems);
  }

  /**
   * Adds an actor as {@link #actor} does, but one that does nothing until it is started.
   *
   * @return what starts it, for those who may
   */
  public Starter deferred(String name, Priority priority, Actor actor) {
    Starter starter = new Starter(actor(name, priority, actor));
    actor.defer(starter);
    deferred.add(actor.getClass());
    return starter;
  }

  /**
   * Lets {@code hook} run whenever nothing else does, in place of sleeping; at most one. Without
   * this call the processor sleeps then.
   *
   * @param hook not null; must not wait
   */
  public void idle(IdleHook hook) {
    IdleNode node = new IdleNode(Objects.requireNonNull(hook, "hook"), CallSite.current());
    if (idle != null) {
      problems.add(WiringProblems.idleTwice(idle, node));
      return;
    }
    idle = node;
  }

  /** Returns what switches statistics on, of actors, queues and pools that are asked for. */
  public Statistics statistics() {
    return statistics;
  }

  /** Says that {@code actor} may wait for less urgent ones, which the linker then does not tell. */
  public void patient(Actor actor) {
    patient.add(Objects.requireNonNull(actor, "actor"));
    patientActors.put(actor, CallSite.current());
  }

  /** Says that {@code task} may wait for less urgent ones, which the linker then does not tell. */
  public void patient(Task task) {
    patient.add(Objects.requireNonNull(task, "task"));
  }

  /**
   * Adds a task, which will be ready at boot. The first is the most urgent one.
   *
   * @param name for reports and errors, unique among the tasks
   * @param task an object that was not added before
   * @return {@code task}
   */
  public <T extends Task> T task(String name, T task) {
    String at = CallSite.current();
    Objects.requireNonNull(task, "task");
    names.check("task", name, at);
    tasks.add(new TaskNode(name, task, at));
    return task;
  }

  /**
   * Gives the interrupt line {@code irq} to {@code handler}, for a driver.
   *
   * @param name the line's name in the chip's manual
   * @param irq the line's number, from 0
   * @param handler what runs when it is taken
   */
  public void interrupt(String name, int irq, InterruptHandler handler) {
    String at = CallSite.current();
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(name, "name");
    for (InterruptNode other : interrupts) {
      if (other.irq() == irq) {
        problems.add(WiringProblems.sameLine(name, other, at));
        return;
      }
    }
    if (tick != null && tick.irq() == irq) {
      problems.add(
          WiringProblems.sameLine(
              name, new InterruptNode(tick.line(), irq, tick.clock(), tick.at()), at));
      return;
    }
    if (irq < 0 || irq >= provider.chip().irqs().size()) {
      problems.add(WiringProblems.noSuchLine(name, irq, provider.chip(), at));
      return;
    }
    interrupts.add(new InterruptNode(name, irq, handler, at));
  }

  /** Starts {@code startable} at boot, after all that was added before. */
  public void atBoot(String name, Startable startable) {
    bootSteps.add(
        new BootStep(
            Objects.requireNonNull(name, "name"),
            Objects.requireNonNull(startable, "startable"),
            CallSite.current()));
  }

  /**
   * Returns the application's clock, and makes it at the first call, on the board's timer for that
   * rate. One rate serves all.
   *
   * @param tickHz ticks a second, a rate that the board's timer has
   */
  public Clock clock(int tickHz) {
    return clock(tickHz, provider.tickTimer(tickHz), CallSite.current());
  }

  /**
   * As {@link #clock(int)}, but where there is no clock yet, one on {@code timer}.
   *
   * @param timer one of the chip's that nothing else uses, such as {@link TickTimer#sysTick}
   */
  public Clock clock(int tickHz, TickTimer timer) {
    return clock(tickHz, Objects.requireNonNull(timer, "timer"), CallSite.current());
  }

  private Clock clock(int tickHz, TickTimer timer, String at) {
    if (tick == null) {
      if (!timer.ticksAt(tickHz)) {
        problems.add(WiringProblems.impossibleTickRate(tickHz, timer, provider.chip(), at));
        return new Clock(timer.at(TickRates.nearest(timer, tickHz)), tickHz);
      }
      Clock made = new Clock(timer.at(tickHz), tickHz);
      tick = new TickNode(made, tickHz, at, timer.irq(), timer.name(), made::expectWaitsOf);
      for (InterruptNode other : interrupts) {
        if (other.irq() == timer.irq()) {
          problems.add(WiringProblems.sameLine(timer.name(), other, at));
        }
      }
    } else if (tick.tickHz() != tickHz) {
      problems.add(WiringProblems.otherTickRate(tickHz, tick, at));
    }
    return (Clock) tick.clock();
  }

  /** Returns what was found wrong so far; without what only the end of the wiring can tell. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Lets a panic or a fault leave a record in memory that survives a reset; without this call it
   * just stops the image. One record serves all calls.
   *
   * @param then what the chip does once the record is written; the last call decides
   * @return the record, which actors and boot steps can read: that of the run before
   */
  public PanicRecord recordPanics(PanicRecord.Then then) {
    Objects.requireNonNull(then, "then");
    if (panicRecord == null) {
      panicRecord = new PanicRecord();
    }
    panicRecord.then(then);
    return panicRecord;
  }

  /** Ends the wiring: makes the levels and returns the graph. Called once, by the linker. */
  public Graph seal() {
    if (actors.isEmpty() && tasks.count() == 0 && !WiringProblems.refuseActors(problems)) {
      problems.add(WiringProblems.noActor());
    }
    if (tick != null) {
      ((Clock) tick.clock()).expect(Math.max(1, actors.size() + tasks.count()));
    }
    Clock clock = tick == null ? null : (Clock) tick.clock();
    deadlines.number(actors, problems);
    Optional<CorePair> cores = WiredCores.use(provider, actors, interrupts);
    CoreLink link = cores.map(pair -> (CoreLink) pair.link()).orElse(null);
    Holdings holdings = new Holdings(supervision.isEmpty() ? List.of() : messages);
    enter(supervision.begin(holdings, clock, panicRecord, link, problems), ActorNode::supervised);
    enter(deferred, node -> node.entering("runDeferred"));
    statistics.bind(clock, seen.keySet(), problems);
    WiringProblems.patientStrangers(patientActors, seen.keySet(), problems);
    List<LevelNode> levels = WiredLevels.of(actors, link);
    Optional<TaskSet> taskSet = tasks.seal();
    if (cores.isPresent() && taskSet.isPresent()) {
      problems.add(TaskProblems.besideSecondCore(taskSet.get().tasks().get(0)));
    }
    if (panicRecord != null) {
      Level[] shared = WiredLevels.shared(levels);
      panicRecord.bind(
          provider.chip().flashBase(), provider.chip().flashBytes(), clock, shared, link);
      taskSet.ifPresent(set -> panicRecord.bindTasks((TaskSwitch) set.taskSwitch()));
    }
    return new Graph(
        provider.name(),
        provider.chip(),
        actors,
        levels,
        taskSet,
        queues,
        pools,
        interrupts,
        bootSteps,
        Optional.ofNullable(tick),
        Optional.ofNullable(panicRecord),
        Optional.ofNullable(idle),
        statistics.nodes(),
        patient,
        cores,
        problems);
  }

  /** All actors of a class enter by one method. */
  private void enter(Set<Class<?>> classes, UnaryOperator<ActorNode> entry) {
    actors.replaceAll(node -> classes.contains(node.actor().getClass()) ? entry.apply(node) : node);
  }
}
