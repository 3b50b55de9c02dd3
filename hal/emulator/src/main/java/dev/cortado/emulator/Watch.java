package dev.cortado.emulator;

import dev.cortado.emulator.core.Core;
import java.util.ArrayList;
import java.util.List;

/** Stores to one word, as benchmarks mark their course. Host only. */
public final class Watch {
  /**
   * A store.
   *
   * @param value what was stored, zero-extended
   * @param instructions executed before and including the store
   * @param cycles at the end of the store
   * @param awakeCycles of them, those not slept
   */
  public record Mark(int value, long instructions, long cycles, long awakeCycles) {}

  private final List<Mark> marks = new ArrayList<>();

  Watch(Core core, int address) {
    core.watch(
        address,
        value ->
            marks.add(
                new Mark(
                    value,
                    core.instructions(),
                    core.cycles(),
                    core.cycles() - core.sleepCycles())));
  }

  /** Returns the stores so far, oldest first. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }
}
