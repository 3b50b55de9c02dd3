package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** Firmware that the linker must refuse, a class for each reason. */
public final class Refused {
  private Refused() {}

  static final class Note extends Message {
    int value;
  }

  /** An actor that does one wrong thing, again and again. */
  static final class Sinner extends Actor {
    private final Sin sin;
    private final Clock clock;
    final Queue<Note> queue;
    int number;
    float fraction;
    String text = "x";
    Object object;

    Sinner(Sin sin, Clock clock, Queue<Note> queue) {
      this.sin = sin;
      this.clock = clock;
      this.queue = queue;
    }

    @Override
    protected void run() {
      for (; ; ) {
        sin.commit(this);
        clock.sleep(1);
        drop(queue.poll());
      }
    }
  }

  abstract static class Sin implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(1000);
      Queue<Note> queue = wiring.queue("notes");
      Pool<Note> pool = wiring.pool("notes", 2, Note::new);
      wiring.actor("sinner", Priority.of(1), new Sinner(this, clock, queue));
      wireMore(wiring, queue, pool);
    }

    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {}

    void commit(Sinner sinner) {}
  }

  static final class Idle extends Actor {
    @Override
    protected void run() {}
  }

  /** A mistake: Allocates. */
  public static final class Allocates extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.object = new int[3];
      sinner.object = new Object();
    }
  }

  /** A mistake: DrawsLots. */
  public static final class DrawsLots extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.fraction = (float) Math.random();
    }
  }

  static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int code;

    Trouble(int code) {
      this.code = code;
    }
  }

  /** A mistake: KeepsExceptions. */
  public static final class KeepsExceptions extends Sin {
    @Override
    void commit(Sinner sinner) {
      try {
        throw new Trouble(sinner.number);
      } catch (Trouble e) {
        sinner.object = e;
        sinner.number = e.code + 1;
      }
    }
  }

  /** A mistake: OverwritesExceptions. */
  public static final class OverwritesExceptions extends Sin {
    @Override
    void commit(Sinner sinner) {
      Trouble first = null;
      for (int i = 0; i < 3; i++) {
        try {
          throw new Trouble(i);
        } catch (Trouble e) {
          first = first == null ? e : first;
        }
      }
      sinner.number = first.code;
    }
  }

  /** A mistake: PrintsExceptions. */
  public static final class PrintsExceptions extends Sin {
    @Override
    void commit(Sinner sinner) {
      try {
        throw new Trouble(sinner.number);
      } catch (Trouble e) {
        sinner.text = e.toString();
        sinner.number = e.getStackTrace().length;
      }
    }
  }

  /** A mistake: AsksForMissingMessages. */
  public static final class AsksForMissingMessages extends Sin {
    private final int[] table = new int[4];

    @Override
    void commit(Sinner sinner) {
      try {
        table[sinner.number]++;
      } catch (RuntimeException e) {
        sinner.text = e.getMessage();
      }
    }
  }

  /** A mistake: BuildsStrings. */
  public static final class BuildsStrings extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.text = "n" + sinner.number;
      sinner.number += sinner.text.length();
    }
  }

  /** A mistake: StartsThreads. */
  public static final class StartsThreads extends Sin {
    @Override
    void commit(Sinner sinner) {
      Thread.yield();
    }
  }

  /** A mistake: Synchronizes. */
  public static final class Synchronizes extends Sin {
    @Override
    void commit(Sinner sinner) {
      synchronized (sinner) {
        sinner.number++;
      }
    }
  }

  /** A mistake: Reflects. */
  public static final class Reflects extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.object = sinner.getClass().getInterfaces();
    }
  }

  /** A mistake: Recurses. */
  public static final class Recurses extends Sin {
    @Override
    void commit(Sinner sinner) {
      if (sinner.number-- > 0) {
        commit(sinner);
      }
    }
  }

  /** A mistake: WaitsInHandler. */
  public static final class WaitsInHandler extends Sin {
    @Override
    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {
      wiring.interrupt("SWI5", 25, () -> queue.take());
    }
  }

  /** A mistake: FillsFlash. */
  public static final class FillsFlash extends Sin {
    private final byte[] table = new byte[300_000];

    public FillsFlash() {
      java.util.Arrays.fill(table, (byte) 7);
    }

    @Override
    void commit(Sinner sinner) {
      Memory.store32(0x50000504, table[Memory.load32(0x50000504)]);
    }
  }

  /** A mistake: FillsRam. */
  public static final class FillsRam extends Sin {
    private final byte[] table = new byte[30_000];

    @Override
    void commit(Sinner sinner) {
      table[Memory.load32(0x50000504)]++;
      Memory.store32(0x50000504, table[Memory.load32(0x50000504)]);
    }
  }

  /** A mistake: HasTooManyLevels. */
  public static final class HasTooManyLevels extends Sin {
    @Override
    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {
      for (int priority = 2; priority < 6; priority++) {
        wiring.actor("idle" + priority, Priority.of(priority), new Idle());
      }
    }
  }

  /** A mistake: WiresTwice. */
  public static final class WiresTwice extends Sin {
    @Override
    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {
      Idle idle = new Idle();
      wiring.actor("first", Priority.of(1), idle);
      wiring.actor("second", Priority.of(1), idle);
      wiring.pool("none", 0, Note::new);
    }
  }

  /** A mistake: Prints. */
  public static final class Prints extends Sin {
    @Override
    void commit(Sinner sinner) {
      System.out.println(sinner.number);
    }
  }

  /** A mistake: NeverTakes. */
  public static final class NeverTakes extends Sin {
    @Override
    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {
      Queue<Note> dead = wiring.queue("dead");
      wiring.actor(
          "putter",
          Priority.of(2),
          new Actor() {
            @Override
            protected void run() {
              Note note = pool.alloc();
              if (note != null) {
                dead.put(note);
              }
            }
          });
    }
  }

  /** A mistake: FillsStack. */
  public static final class FillsStack extends Sin {
    private final byte[] table = new byte[16_260];

    @Override
    void commit(Sinner sinner) {
      table[Memory.load32(0x50000504)]++;
      Memory.store32(0x50000504, table[Memory.load32(0x50000504)]);
    }
  }

  /** A mistake: FailsToInitialize. */
  public static final class FailsToInitialize extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.number = Settings.rate;
    }
  }

  static final class Settings {
    static int rate = read();

    private Settings() {}

    private static int read() {
      throw new IllegalStateException("no settings");
    }
  }

  /** A mistake: CallsNative. */
  public static final class CallsNative extends Sin {
    @Override
    void commit(Sinner sinner) {
      measure();
    }

    private static native void measure();
  }

  /** A mistake: ReadsClasses. */
  public static final class ReadsClasses extends Sin {
    @Override
    void commit(Sinner sinner) {
      sinner.object = (sinner.number++ > 0 ? new int[2] : new long[2]).getClass();
    }
  }

  /** A mistake: ThrowsWhileWiring, after two others. */
  public static final class ThrowsWhileWiring extends Sin {
    @Override
    void wireMore(Wiring wiring, Queue<Note> queue, Pool<Note> pool) {
      wiring.clock(7);
      wiring.pool("none", 2, () -> null);
      throw new IllegalStateException("not ready");
    }
  }

  private static void drop(Note note) {
    if (note != null) {
      note.free();
    }
  }

  /** A mistake: LooksUpClasses. */
  public static final class LooksUpClasses extends Sin {
    @Override
    void commit(Sinner sinner) {
      try {
        sinner.object = Class.forName(sinner.text);
      } catch (ClassNotFoundException e) {
        sinner.number++;
      }
    }
  }

  /** A mistake: InvokesMethods. */
  public static final class InvokesMethods extends Sin {
    private final java.lang.reflect.Method method = Refused.class.getDeclaredMethods()[0];

    @Override
    void commit(Sinner sinner) {
      try {
        sinner.object = method.invoke(null);
      } catch (ReflectiveOperationException e) {
        sinner.number++;
      }
    }
  }

  /** A mistake: ReadsClosedFields. */
  public static final class ReadsClosedFields extends Sin {
    private final ClassLoader loader = Refused.class.getClassLoader();

    @Override
    void commit(Sinner sinner) {
      sinner.text = loader.getName();
    }
  }

  /** A mistake: CopiesMixedArrays. */
  public static final class CopiesMixedArrays extends Sin {
    private final Object[] arrays = {new int[2], new byte[2]};

    @Override
    void commit(Sinner sinner) {
      Object array = arrays[sinner.number++ & 1];
      System.arraycopy(array, 0, array, 1, 1);
    }
  }

  /** A mistake: RecursesInJdk. */
  public static final class RecursesInJdk extends Sin {
    private final Object[] parts = {1, new Object[] {2}};

    @Override
    void commit(Sinner sinner) {
      parts[0] = sinner.number > 0 ? parts : null;
      sinner.number = java.util.Arrays.deepHashCode(parts);
    }
  }
}
