package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Starter;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Nvic;
import dev.cortado.pools.Message;
import dev.cortado.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A few actors that say what happens to them, as words that are written to one address. */
public abstract class Scenario implements Firmware {
  /** Where the words go: a register of the micro:bit's pins. */
  static final int OUT = 0x50000504;

  /** A line that no peripheral of either board uses, for interrupts that actors ask for. */
  static final int LINE = 31;

  /** Which of the actors are wired as tasks instead: bit n stands for the nth. */
  static final String AS_TASKS = "cortado.primitives.tasks";

  private static final int TICK_HZ = 1000;

  private final List<Later> asTasks = new ArrayList<>();
  private int actors;
  private Wiring wiring;
  Clock clock;

  @Override
  public final void wire(Wiring newWiring) {
    wiring = newWiring;
    clock = makeClock();
    script();
    for (Later task : asTasks) {
      task(task.name, task.code);
    }
  }

  /** Makes the clock. */
  Clock makeClock() {
    return Board.of(wiring).clock(TICK_HZ);
  }

  /** Wires the actors. */
  abstract void script();

  final Wiring wiring() {
    return wiring;
  }

  /**
   * Wires {@code code} as an actor of priority {@code priority}, and returns that; or, where {@link
   * #AS_TASKS} says so, as a task among tasks of that order, and returns null.
   */
  final Actor actor(String name, int priority, Runnable code) {
    if ((Integer.getInteger(AS_TASKS, 0) >> actors++ & 1) != 0) {
      asTasks.add(place(priority), new Later(name, priority, code));
      return null;
    }
    return wiring.actor(name, Priority.of(priority), new Script(code));
  }

  /** As {@link #actor}, but the actor waits for its starter. */
  final Starter deferred(String name, int priority, Runnable code) {
    return wiring.deferred(name, Priority.of(priority), new Script(code));
  }

  private record Later(String name, int priority, Runnable code) {}

  /** Returns where a task of that priority stands: behind those that are as urgent. */
  private int place(int priority) {
    int place = asTasks.size();
    while (place > 0 && asTasks.get(place - 1).priority < priority) {
      place--;
    }
    return place;
  }

  /** Wires {@code code} as a task, after those that were wired before. */
  final void task(String name, Runnable code) {
    wiring.task(name, new LongScript(code));
  }

  /** Lets {@link #interrupt()} run {@code code} in an interrupt handler. */
  final void handler(Runnable code) {
    wiring.interrupt("LINE", LINE, code::run);
  }

  /** Runs the handler. */
  static void interrupt() {
    Nvic.pend(1 << LINE);
  }

  /** Says {@code word}. */
  static void say(int word) {
    Memory.store32(OUT, word);
  }

  /** Says the tick and {@code word}, as one decimal number. */
  final void sayAt(int word) {
    say(clock.nowTicks() * 1000 + word);
  }

  /** Gives {@code note} back if there is one; returns whether there was none. */
  static boolean isNone(Note note) {
    if (note != null) {
      note.free();
    }
    return note == null;
  }

  /** Returns the number of {@code note}, which it gives back; 0 if there is none. */
  static int numberOf(Note note) {
    if (note == null) {
      return 0;
    }
    int number = note.number;
    note.free();
    return number;
  }

  /** What the actors exchange. */
  static final class Note extends Message {
    int number;

    Note number(int newNumber) {
      number = newNumber;
      return this;
    }
  }
}
