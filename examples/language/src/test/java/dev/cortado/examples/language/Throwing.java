package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.time.Clock;

/**
 * Throws and catches in every way that device code can, and writes what happens to one address, so
 * that a JVM and a device can be compared word by word.
 */
public final class Throwing implements Firmware {
  static final int OUT = 0x50000504;

  private Clock clock;
  private Thrower thrower;

  /** Returns the clock that the wiring made. */
  public Clock clock() {
    return clock;
  }

  /** Returns the actor that the wiring made. */
  public Thrower thrower() {
    return thrower;
  }

  @Override
  public void wire(Wiring wiring) {
    clock = wiring.clock(1000);
    thrower = wiring.actor("thrower", Priority.of(1), new Thrower(clock));
  }

  static void out(int value) {
    Memory.store32(OUT, value);
  }

  /** An exception with a number, and a kind of its own below. */
  static class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int code;
    final long wide;

    Refusal(int code) {
      this.code = code;
      wide = code * 0x1_0000_0001L;
    }

    Refusal(String message, int code, Throwable cause) {
      super(message, cause);
      this.code = code;
      wide = -code;
    }

    int weight() {
      return code * 2;
    }
  }

  static final class SharpRefusal extends Refusal {
    private static final long serialVersionUID = 1;

    SharpRefusal(int code) {
      super(code + 100);
    }

    @Override
    int weight() {
      return super.weight() + 1;
    }
  }

  /** A checked one without any state. */
  static final class Nothing extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Closes with a trace. */
  static class Resource implements AutoCloseable {
    final int number;

    Resource(int number) {
      this.number = number;
    }

    @Override
    public void close() {
      out(9000 + number);
    }
  }

  /** Closes with an exception. */
  static final class StuckResource extends Resource {
    StuckResource(int number) {
      super(number);
    }

    @Override
    public void close() {
      super.close();
      throw new Refusal(7000 + number);
    }
  }

  interface Step {
    int go(int x) throws Nothing;
  }

  /** The actor. */
  public static final class Thrower extends Actor {
    static final Refusal READY_MADE = new Refusal("made while wiring", 77, null);

    private final Clock clock;
    private final Resource good = new Resource(1);
    private final Resource bad = new StuckResource(2);
    private final Step[] steps = {
      x -> x + 1,
      x -> {
        throw new Nothing();
      },
      x -> {
        throw new SharpRefusal(x);
      },
      x -> 100 / x
    };
    private final Object[] objects = {"text", new int[2], this, null};
    private final Object[] strings = new String[2];
    private final int[] ints = new int[3];
    private int field;
    private int[] none;

    Thrower(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      for (int i = 0; i < 6; i++) {
        out(1000 + i);
        basics(i);
        implicit(i);
        nested(i);
        calls(i);
        resources(i);
        waits(i);
      }
      out(0xffff);
    }

    private void basics(int i) {
      try {
        out(fails(i));
      } catch (SharpRefusal e) {
        out(e.code);
        out(e.weight());
      } catch (Refusal e) {
        out(e.code);
        out(e.weight());
        out((int) (e.wide >>> 32));
      } catch (IllegalStateException | IllegalArgumentException e) {
        out(e instanceof IllegalStateException ? 1 : 2);
        out(e.getMessage() == null ? 0 : e.getCause() == null ? 3 : 4);
      } catch (Exception e) {
        out(5);
      } finally {
        out(6);
      }
    }

    private int fails(int i) throws Exception {
      switch (i) {
        case 0:
          throw new Refusal(11);
        case 1:
          throw new SharpRefusal(12);
        case 2:
          throw new IllegalStateException("state");
        case 3:
          throw new IllegalArgumentException("argument", READY_MADE);
        case 4:
          throw new Nothing();
        default:
          return 10;
      }
    }

    private void implicit(int i) {
      for (int kind = 0; kind < 6; kind++) {
        try {
          out(wrong(kind, i));
        } catch (ArithmeticException e) {
          out(e.getMessage() == null ? 20 : 21);
        } catch (IndexOutOfBoundsException e) {
          out(22);
        } catch (NullPointerException e) {
          out(23);
        } catch (ClassCastException e) {
          out(24);
        } catch (ArrayStoreException e) {
          out(25);
        }
        out(ints[0]);
        out(field);
      }
    }

    private int wrong(int kind, int i) {
      switch (kind) {
        case 0:
          return 10 / (i - 2);
        case 1:
          ints[i] = ++field;
          return ints[i];
        case 2:
          return ((int[]) objects[i % 4]).length;
        case 3:
          strings[i & 1] = objects[i % 4];
          return 31;
        case 4:
          return (i == 3 ? none : ints)[2];
        default:
          return (int) (100L % (i - 4));
      }
    }

    private void nested(int i) {
      try {
        try {
          if (i == 1) {
            throw new Refusal(41);
          }
          out(i == 5 ? returns(i) : 40);
        } finally {
          out(42);
          if (i == 2) {
            throw new Nothing();
          }
        }
        try {
          throw new Refusal("inner", i, new Nothing());
        } catch (Refusal e) {
          out(e.getCause() instanceof Nothing ? 43 : 44);
          throw new Refusal("outer", e.code + 1, e);
        }
      } catch (Refusal e) {
        out(e.code);
        out(e.getCause() instanceof Refusal inner ? inner.code : -1);
        try {
          throw e;
        } catch (RuntimeException again) {
          out(again == e ? 45 : 46);
        }
      } catch (Nothing e) {
        out(47);
      }
      try {
        throw READY_MADE;
      } catch (Refusal e) {
        out(e.code);
        out(e == READY_MADE ? 1 : 0);
      }
    }

    @SuppressWarnings("finally")
    private int returns(int i) {
      while (true) {
        try {
          throw new Refusal(i);
        } finally {
          if (i > 2) {
            return 48;
          }
          break;
        }
      }
      return 49;
    }

    private void calls(int i) {
      for (Step step : steps) {
        try {
          out(step.go(i));
          out(through(step, i));
        } catch (Nothing e) {
          out(51);
        } catch (SharpRefusal e) {
          out(e.code);
        } catch (ArithmeticException e) {
          out(52);
        }
      }
    }

    private int through(Step step, int i) throws Nothing {
      try {
        return step.go(i - 3) + 1;
      } finally {
        field++;
        out(field);
      }
    }

    private void resources(int i) {
      try (Resource first = i > 2 ? bad : good;
          Resource second = i == 4 ? null : good) {
        out(first.number);
        if (i % 2 == 0) {
          throw new Refusal(61);
        }
      } catch (Refusal e) {
        out(e.code);
      }
    }

    private void waits(int i) {
      long kept = i * 0x1234_5678_9abcL;
      int narrow = i * 7;
      try {
        clock.sleep(1);
        out(late(i));
        out(70);
      } catch (Refusal e) {
        clock.sleep(1);
        out(e.code);
        out((int) (kept >> 16) + narrow);
      } finally {
        clock.sleep(1);
        out(71);
      }
    }

    private long deep(int i) {
      try {
        clock.sleep(i);
        if (i == 2) {
          throw new Refusal(72);
        }
        return 10 / (i - 3);
      } catch (ArithmeticException e) {
        clock.sleep(1);
        throw new SharpRefusal(73);
      } finally {
        clock.sleep(2);
        out(74);
      }
    }

    private int late(int i) {
      int before = i * 3;
      long value = deep(i + 1) + before;
      clock.sleep(1);
      return (int) value;
    }
  }
}
