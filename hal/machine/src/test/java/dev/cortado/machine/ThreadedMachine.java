package dev.cortado.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A processor for tests of kernel code: suspension by threads with strict hand-over, so that only
 * one of them ever runs and every test repeats exactly.
 *
 * <p>Host only. Refuses masked sections that nest, that are left twice, or that are open where code
 * suspends. Other code gets in exactly where a device interrupt could: see {@link #interrupts}.
 */
public final class ThreadedMachine implements HostMachine, AutoCloseable {
  private final Consumer<Object> body;
  private final HostMachine before;
  private final Map<Object, HostActivity> activities = new IdentityHashMap<>();
  private final Deque<HostActivity> running = new ArrayDeque<>();
  private final Map<Integer, Integer> words = new TreeMap<>();
  private StoreListener storeListener = (address, value) -> {};
  private Runnable interrupts = () -> {};
  private Runnable sleep = ThreadedMachine::refuseSleep;
  private Predicate<Object> fields = object -> false;
  private boolean masked;
  private int sections;

  /**
   * Makes a machine and installs it for the calling thread until {@link #close()}.
   *
   * @param body runs the code of the activity that it is given
   */
  public ThreadedMachine(Consumer<Object> body) {
    this.body = body;
    before = HostMachine.install(this);
  }

  /**
   * Runs {@code handler} wherever an interrupt could be taken next to a section, a barrier or a
   * wait.
   */
  public void interrupts(Runnable handler) {
    interrupts = handler;
  }

  /** Runs {@code wait} where code waits for interrupts, which is refused otherwise. */
  public void sleep(Runnable wait) {
    sleep = wait;
  }

  private static void refuseSleep() {
    throw new AssertionError("no interrupt is expected");
  }

  /** Lets {@code holds} say whether a field of the test's objects holds an object. */
  public void fields(Predicate<Object> holds) {
    fields = holds;
  }

  /** Tells {@code listener} of every store. */
  public void onStore(StoreListener listener) {
    storeListener = listener;
  }

  /** Returns how many masked sections have been entered and left. */
  public int sections() {
    return sections;
  }

  /** Returns whether a masked section is open. */
  public boolean masked() {
    return masked;
  }

  /** Returns whether the code of {@code activity} has come to its end. */
  public boolean ended(Object activity) {
    HostActivity known = activities.get(activity);
    return known != null && known.ended();
  }

  /** Returns whether {@code activity} runs, or was preempted while it did. */
  public boolean runs(Object activity) {
    return running.contains(activities.get(activity));
  }

  @Override
  public int load(int address, int widthBytes) {
    return words.getOrDefault(address, 0);
  }

  @Override
  public void store(int address, int widthBytes, int value) {
    words.put(address, value);
    storeListener.stored(address, value);
  }

  @Override
  public void disableInterrupts() {
    interrupts.run();
    if (masked) {
      throw new AssertionError("masked sections must not nest");
    }
    masked = true;
  }

  @Override
  public void enableInterrupts() {
    if (!masked) {
      throw new AssertionError("no masked section is open");
    }
    masked = false;
    sections++;
    interrupts.run();
  }

  @Override
  public void barrier() {
    if (!masked) {
      interrupts.run();
    }
  }

  @Override
  public void waitForInterrupt() {
    sleep.run();
  }

  @Override
  public boolean holdsInField(Object object) {
    return fields.test(object);
  }

  @Override
  public void suspend() {
    if (masked) {
      throw new AssertionError("a masked section is open where code suspends");
    }
    interrupts.run();
    innermost().leave();
  }

  @Override
  public void resume(Object activity) {
    HostActivity resumed =
        activities.computeIfAbsent(activity, key -> new HostActivity(this, key, body));
    if (resumed.ended()) {
      return;
    }
    if (running.contains(resumed)) {
      throw new AssertionError("activity=" + activity + " runs already");
    }
    running.push(resumed);
    try {
      resumed.enter();
    } finally {
      running.pop();
    }
    if (masked) {
      throw new AssertionError("activity=" + activity + " ended in a masked section");
    }
  }

  @Override
  public Object current() {
    return innermost().activity();
  }

  @Override
  public Object currentOrNull() {
    return running.isEmpty() ? null : current();
  }

  private HostActivity innermost() {
    if (running.isEmpty()) {
      throw new AssertionError("no activity runs");
    }
    return running.peek();
  }

  /** Ends all activities and gives the thread its former machine back. */
  @Override
  public void close() {
    interrupts = () -> {};
    activities.values().forEach(HostActivity::abandon);
    HostMachine.install(before);
  }

  /** Learns of stores to memory-mapped registers. */
  public interface StoreListener {
    /** Called after {@code value} was stored at {@code address}. */
    void stored(int address, int value);
  }
}
