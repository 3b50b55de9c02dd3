package dev.cortado.host;

import dev.cortado.emulator.core.FaultSignal;
import dev.cortado.emulator.core.HostCode;
import dev.cortado.emulator.core.HostProgram;
import dev.cortado.host.Coroutine.Abandoned;
import dev.cortado.machine.HostMachine;
import dev.cortado.machine.HostRunEnded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The processor of a host run: gives each operation its cycles, and lets interrupts in beside it.
 *
 * <p>One thread is the processor's own and runs boot, handlers and the idle loop; each actor has
 * one more, entered by its level's handler, and each task, entered where PendSV would switch to it.
 * What preempts runs on the thread of what it preempts, so one thread runs at any time, and each
 * debugger shows who interrupted whom.
 */
final class HostProcessor implements HostMachine, HostProgram {
  /** What an operation costs; near what a few instructions around one take on the device. */
  private static final int OPERATION_CYCLES = 8;

  /** What a turn of a loop costs that does nothing here; more, so that few points are in it. */
  private static final int TURN_CYCLES = 64;

  private final Vectors vectors;
  private final Baton baton = new Baton();
  private final Map<Object, Coroutine> activities = new IdentityHashMap<>();
  private final Map<Coroutine, Object> subjects = new IdentityHashMap<>();
  private final Deque<Coroutine> running = new ArrayDeque<>();
  private final Watchdog watchdog = new Watchdog();

  /** What device code runs on, one at a time. */
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  /** How often device code has asked for something; the watchdog reads it from the test. */
  private volatile long progress;

  private HostCode code;
  private Thread thread;
  private Runnable atPoints = () -> {};
  private Runnable atSections = () -> {};
  private long limit;
  private boolean booted;
  private boolean ended;
  private boolean isStuck;

  /** The activity that gets what is taken now; null in handlers. */
  private volatile Object holder;

  private boolean closed;

  /** What runs where no activity does: boot, a handler, the idle loop. */
  private volatile String runsNow = "boot";

  private volatile HostFailure failure;

  HostProcessor(Vectors vectors) {
    this.vectors = vectors;
  }

  /** Calls {@code action} wherever an interrupt could be taken. */
  void atPoints(Runnable action) {
    atPoints = action;
  }

  /** Calls {@code action} after each masked section. */
  void atSections(Runnable action) {
    atSections = action;
  }

  HostCode code() {
    return code;
  }

  boolean ended(Object activity) {
    Coroutine known = activities.get(activity);
    return known != null && known.ended();
  }

  @Override
  public void powered(HostCode newCode) {
    code = newCode;
  }

  @Override
  public void run(long untilCycle) {
    rethrow();
    if (ended) {
      throw new IllegalStateException("the host run is over");
    }
    limit = untilCycle;
    if (thread == null) {
      thread = new Thread(this::live, "host processor");
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    Thread stuck = baton.toProcessor(() -> watchdog.look(progress, threads));
    if (stuck != null) {
      isStuck = true;
      end(HostFailure.endless(nameOfRunning(), stuck, watchdog.patienceSeconds()));
    }
    rethrow();
  }

  private void rethrow() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Notes what ended the run, if nothing had; returns what ends all code that runs. */
  private HostRunEnded end(HostFailure newFailure) {
    if (failure == null) {
      failure = newFailure;
    }
    return new HostRunEnded();
  }

  /** Ends code that a failure has ended already, such as one that catches everything. */
  private void goOn() {
    if (closed) {
      throw new Abandoned();
    }
    if (failure == null && code.resets()) {
      failure = HostFailure.reset(nameOfRunning(), new IllegalStateException("the chip resets"));
    }
    if (failure != null) {
      throw new HostRunEnded();
    }
  }

  private String nameOfRunning() {
    return holder != null ? vectors.nameOf(holder) : runsNow;
  }

  private void live() {
    HostMachine.install(this);
    baton.awaitStart();
    try {
      vectors.boot();
      booted = true;
      runsNow = "the idle loop";
      while (true) {
        pauseIfLate();
        goOn();
        progress++;
        runOfTest(atPoints);
        if (!code.takeInterrupts() && !vectors.switchTasks()) {
          idle();
        }
      }
    } catch (HostRunEnded expected) {
      // The run is over.
    } catch (Throwable e) {
      end(HostFailure.of(runsNow, e));
    } finally {
      ended = true;
      baton.end();
    }
  }

  private void idle() {
    if (vectors.idle()) {
      if (code.masked()) {
        throw new AssertionError("the idle hook ended in a masked section");
      }
      operation();
    } else {
      code.sleep(limit);
    }
  }

  @Override
  public void handle(int exception) {
    Object interrupted = holder;
    String ranBefore = runsNow;
    holder = null;
    runsNow = vectors.nameOf(exception);
    try {
      vectors.handle(exception);
      if (code.masked()) {
        throw new AssertionError("a handler ended in a masked section");
      }
    } catch (HostRunEnded over) {
      throw over;
    } catch (Throwable e) {
      throw end(HostFailure.of(runsNow, e));
    }
    runsNow = ranBefore;
    holder = interrupted;
  }

  /** What a test's own code throws is no failure of the code that it stands beside. */
  private void runOfTest(Runnable action) {
    try {
      action.run();
    } catch (HostRunEnded over) {
      throw over;
    } catch (Throwable e) {
      throw end(HostFailure.of("what the test does while " + nameOfRunning() + " runs", e));
    }
  }

  private void operation() {
    operation(OPERATION_CYCLES);
  }

  private void operation(int cycles) {
    progress++;
    goOn();
    code.pass(cycles);
    pauseIfLate();
    if (booted && !code.masked()) {
      runOfTest(atPoints);
      code.takeInterrupts();
      if (!code.handles()) {
        vectors.switchTasks();
      }
    }
  }

  private void pauseIfLate() {
    while (code.cycles() >= limit) {
      baton.toTest();
      if (closed) {
        throw new Abandoned();
      }
    }
  }

  @Override
  public int load(int address, int widthBytes) {
    operation();
    try {
      return switch (widthBytes) {
        case 1 -> code.bus().load8(address);
        case 2 -> code.bus().load16(address);
        default -> code.bus().load32(address);
      };
    } catch (FaultSignal fault) {
      throw wrong(address, fault);
    }
  }

  @Override
  public void store(int address, int widthBytes, int value) {
    try {
      switch (widthBytes) {
        case 1 -> code.bus().store8(address, value);
        case 2 -> code.bus().store16(address, value);
        default -> code.bus().store32(address, value);
      }
    } catch (FaultSignal fault) {
      throw wrong(address, fault);
    }
    operation();
  }

  @Override
  public void panic(IllegalStateException panic) {
    throw end(HostFailure.of(nameOfRunning(), panic));
  }

  private static IllegalStateException wrong(int address, FaultSignal fault) {
    return new IllegalStateException(
        "address=0x" + Integer.toHexString(address) + " faults: " + fault.kind(), fault);
  }

  @Override
  public void disableInterrupts() {
    if (code.masked() && !closed) {
      throw new AssertionError("masked sections must not nest");
    }
    operation();
    code.mask(true);
  }

  @Override
  public void enableInterrupts() {
    if (!code.masked() && !closed) {
      throw new AssertionError("no masked section is open");
    }
    code.mask(false);
    runOfTest(atSections);
    operation();
  }

  @Override
  public void barrier() {
    progress++;
    goOn();
  }

  @Override
  public void pass() {
    operation(TURN_CYCLES);
  }

  @Override
  public void waitForInterrupt() {
    operation();
    if (!code.handles() && !code.wakes()) {
      code.sleep(limit);
    }
  }

  @Override
  public void suspend() {
    if (code.masked()) {
      throw new AssertionError("a masked section is open where code suspends");
    }
    operation();
    innermost().leave();
  }

  @Override
  public void resume(Object activity) {
    Coroutine resumed =
        activities.computeIfAbsent(
            activity,
            key -> {
              String name = vectors.nameOf(key);
              Coroutine made = new Coroutine(this, name, () -> vectors.run(key));
              subjects.put(made, key);
              threads.add(made.thread());
              return made;
            });
    if (resumed.ended()) {
      return;
    }
    Object resumer = holder;
    holder = activity;
    running.push(resumed);
    resumed.enter();
    running.pop();
    holder = resumer;
    if (resumed.failure() != null) {
      throw end(HostFailure.of(vectors.nameOf(activity), resumed.failure()));
    }
    if (closed) {
      throw new Abandoned();
    }
  }

  @Override
  public Object current() {
    return subjects.get(innermost());
  }

  @Override
  public Object currentOrNull() {
    return holder;
  }

  @Override
  public boolean holdsInField(Object object) {
    return vectors.holdInField(object);
  }

  private Coroutine innermost() {
    if (running.isEmpty()) {
      throw new AssertionError("no actor runs");
    }
    return running.peek();
  }

  /** Ends all threads. */
  void close() {
    closed = true;
    if (isStuck) {
      return; // nobody can end a thread that computes; it is a daemon
    }
    if (thread != null && !ended) {
      baton.toProcessor(() -> null);
    }
    new ArrayList<>(activities.values()).forEach(Coroutine::abandon);
  }
}
