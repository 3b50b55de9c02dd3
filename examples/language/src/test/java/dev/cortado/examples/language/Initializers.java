package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import java.util.ArrayList;
import java.util.List;

/** Firmware whose classes have static initializers that only device code asks for. */
public final class Initializers {
  private static final int OUT = 0x50000504;

  private Initializers() {}

  abstract static class Initializing extends Actor implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      wiring.actor("user", Priority.of(1), this);
    }

    static void out(int value) {
      Memory.store32(OUT, value);
    }
  }

  static int rate = 9600;
  static int made;
  static final List<Object> ALL = new ArrayList<>();
  static final int[] CELLS = new int[2];

  static final class ReadsStatic {
    static final int DIVISOR = 1_000_000 / rate;
  }

  static final class WritesStatic {
    static final WritesStatic ONLY = new WritesStatic();
    int number;

    private WritesStatic() {
      made++;
      number = 7;
    }
  }

  static final class WritesCollection {
    static final WritesCollection ONLY = new WritesCollection();
    int number = 3;

    static {
      ALL.add(ONLY);
    }
  }

  static final class UsesElements {
    static final int SUM;

    static {
      CELLS[1] = 9;
      SUM = CELLS[0] + CELLS[1];
    }
  }

  static final class Numbers {
    private static int next;

    static int draw() {
      return ++next;
    }
  }

  static final class DrawsFirst {
    static final int NUMBER = Numbers.draw();
  }

  static final class DrawsNext {
    static final int NUMBER = Numbers.draw();
  }

  static void use() {
    rate = 19_200;
    CELLS[0] = 5;
    Initializing.out(made + ALL.size() + ReadsStatic.DIVISOR + UsesElements.SUM);
    Initializing.out(WritesStatic.ONLY.number + WritesCollection.ONLY.number);
    Initializing.out(DrawsNext.NUMBER - DrawsFirst.NUMBER + made + ALL.size());
    for (Object each : ALL) {
      Initializing.out(each instanceof WritesCollection only ? only.number : 0);
    }
  }

  /** What is computed depends on when the initializers run. */
  public static final class Depends extends Initializing {
    @Override
    protected void run() {
      use();
    }
  }

  /** As {@link Depends}, but they run with the wiring. */
  public static final class UsesWhileWiring extends Initializing {
    @Override
    public void wire(Wiring wiring) {
      List<Object> used = List.of(WritesStatic.ONLY, WritesCollection.ONLY);
      int sum = ReadsStatic.DIVISOR + UsesElements.SUM + DrawsFirst.NUMBER + DrawsNext.NUMBER;
      if (used.size() + sum > 0) {
        super.wire(wiring);
      }
    }

    @Override
    protected void run() {
      use();
    }
  }

  static int initialized;

  static final class OnlyCalled {
    static {
      initialized |= 1;
    }

    static int five() {
      return 5;
    }
  }

  static class OnlyMade {
    static {
      initialized |= 2;
    }

    int seven() {
      return 7;
    }
  }

  static final class MadeAsHeir extends OnlyMade {
    static {
      initialized |= 4;
    }
  }

  static final class OnlySet {
    static int value;

    static {
      initialized |= 8;
    }
  }

  static final class OnlyAskedFor {
    static {
      initialized |= 16;
    }
  }

  /** Uses classes without reading a static field of theirs. */
  public static final class ReadsNoField extends Initializing {
    private Object part = CELLS;

    @Override
    protected void run() {
      out(OnlyCalled.five() + new MadeAsHeir().seven());
      OnlySet.value = initialized;
      out(part instanceof OnlyAskedFor ? 1 : 0);
      part = null;
      out(initialized);
    }
  }

  enum Mode {
    IDLE {
      @Override
      int next() {
        return 1;
      }
    },
    BUSY {
      @Override
      int next() {
        return 0;
      }
    };

    private static final Mode[] ALL_MODES = values();
    private int uses;

    abstract int next();

    Mode step() {
      uses++;
      return ALL_MODES[next()];
    }
  }

  static final class Table {
    private static final int[] SQUARES = new int[16];
    private static int changes;

    static {
      for (int i = 0; i < SQUARES.length; i++) {
        set(i, i * i);
      }
    }

    static void set(int index, int value) {
      SQUARES[index] = value;
      changes++;
    }
  }

  static final class Single {
    static final Single ONLY = new Single();
    private final List<Object> parts = new ArrayList<>(4);
    private int count;

    static {
      ONLY.add(Mode.BUSY);
    }

    void add(Object part) {
      parts.add(part);
      count += 1 + Table.SQUARES.length;
    }
  }

  /** What initializers do here, they do to what is their own. */
  public static final class DependsOnNothing extends Initializing {
    @Override
    protected void run() {
      Table.set(2, 5);
      Single.ONLY.add(Mode.IDLE.step());
      switch (Mode.IDLE.step()) {
        case IDLE:
          out(Table.changes);
          break;
        default:
          out(Single.ONLY.count + Mode.IDLE.uses + Table.SQUARES[3]);
      }
      Runnable last = () -> out(Single.ONLY.parts.size());
      last.run();
    }
  }
}
