package dev.cortado.hal;

import dev.cortado.machine.HostMachine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A machine that records every store and answers loads from a script. Registers do not remember
 * what is stored in them: what they answer is the test's business.
 */
public final class RegisterFile implements HostMachine {
  private final List<String> stores = new ArrayList<>();
  private final Map<Integer, IntSupplier> answers = new HashMap<>();

  /** Makes the machine and installs it for the calling thread. */
  public static RegisterFile install() {
    RegisterFile file = new RegisterFile();
    HostMachine.install(file);
    return file;
  }

  /** Loads of {@code address} answer {@code values} one after the other; the last one stays. */
  public void answer(int address, int... values) {
    Deque<Integer> rest = new ArrayDeque<>();
    for (int value : values) {
      rest.add(value);
    }
    answers.put(address, () -> rest.size() > 1 ? rest.remove() : rest.element());
  }

  /** Loads of {@code address} answer what {@code value} returns at that time. */
  public void answerFrom(int address, IntSupplier value) {
    answers.put(address, value);
  }

  /**
   * Returns the stores since the last call, oldest first, as {@link #store(int, int)} spells them.
   */
  public List<String> takeStores() {
    List<String> taken = List.copyOf(stores);
    stores.clear();
    return taken;
  }

  /** Spells a store of 32 bits. */
  public static String store(int address, int value) {
    return String.format("[%08x] = %08x", address, value);
  }

  @Override
  public int load(int address, int widthBytes) {
    IntSupplier answer = answers.get(address);
    return answer == null ? 0 : answer.getAsInt();
  }

  @Override
  public void store(int address, int widthBytes, int value) {
    if (widthBytes != 4) {
      throw new AssertionError("peripherals take words only, widthBytes=" + widthBytes);
    }
    stores.add(store(address, value));
  }

  @Override
  public void disableInterrupts() {}

  @Override
  public void enableInterrupts() {}

  @Override
  public void waitForInterrupt() {
    throw new AssertionError("drivers do not sleep");
  }

  @Override
  public void suspend() {
    throw new AssertionError("drivers do not wait");
  }

  @Override
  public void resume(Object activity) {
    throw new AssertionError("drivers resume nobody");
  }

  @Override
  public Object current() {
    throw new AssertionError("drivers are no activities");
  }
}
