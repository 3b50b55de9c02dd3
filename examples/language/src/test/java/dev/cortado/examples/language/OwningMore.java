package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Panic;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Firmware that owns messages of several kinds, and in objects; the linker must not complain. */
public final class OwningMore {
  private OwningMore() {}

  /** Correct: Kinds. */
  public static final class Kinds extends Deed {
    Queue<Note> mixed;
    Pool<Memo> memos;
    Pool<Card> cards;

    void wireMore(Wiring w) {
      mixed = w.queue("mixed");
      memos = w.pool("memos", 1, Memo::new);
      cards = w.pool("cards", 1, Card::new);
    }

    void act() {
      Memo x = memos.alloc();
      if (x != null) {
        mixed.put(x);
      }
      Card y = cards.alloc();
      if (y != null) {
        mixed.put(y);
      }
      try (Note q = queue.take()) {
        n += q.value;
      }
      Note m = mixed.poll();
      if (m instanceof Memo memo) {
        n += memo.extra;
        memo.free();
      } else if (m instanceof Card card) {
        n += card.face;
        card.free();
      }
      Note k = mixed.take();
      switch (k.value) {
        case 0:
          other.put(k);
          break;
        case 1:
        case 2:
          k.free();
          break;
        default:
          n++;
          k.close();
      }
      int ternary = n > 3 ? 1 : 0;
      Note z = mixed.poll();
      (z == null ? k2() : z).bump();
      if (z != null) {
        z.free();
      }
    }

    Note spare = new Note();

    Note k2() {
      return spare;
    }
  }

  /** Correct: Linked. */
  public static final class Linked extends Deed {
    Note top;

    void act() {
      Note a = queue.take();
      a.link = top;
      top = a;
      while (top != null) {
        Note b = top;
        top = b.link;
        b.link = null;
        b.free();
      }
    }
  }

  /** Correct: Handler. */
  public static final class Handler extends Deed {
    int lost;

    void wireMore(Wiring w) {
      w.interrupt(
          "SWI5",
          25,
          () -> {
            Note a = pool.alloc();
            if (a == null) {
              lost++;
              return;
            }
            a.value = lost;
            queue.put(a);
          });
    }

    void act() {
      Note a = queue.take();
      a.free();
    }
  }

  /** Correct: Replies. */
  public static final class Replies extends Deed {
    Queue<Note> replies;

    void wireMore(Wiring w) {
      replies = w.queue("replies");
      w.actor(
          "server",
          Priority.of(2),
          new Actor() {
            protected void run() {
              for (; ; ) {
                Note q = queue.take();
                q.value *= 2;
                replies.put(q);
              }
            }
          });
    }

    void act() {
      Note a = pool.take();
      a.value = n;
      queue.put(a);
      a = replies.take();
      n = a.value;
      a.free();
    }
  }

  /** Correct: Aliases. */
  public static final class Aliases extends Deed {
    void act() {
      Note a = queue.take();
      Note b = a;
      b.value = 1;
      a = null;
      b.free();
      Note c = queue.poll();
      Note d = queue.poll();
      if (c == null) {
        c = d;
        d = null;
      }
      if (c != null) {
        c.free();
      }
      if (d != null) {
        d.free();
      }
    }
  }

  /** Correct: LoopsWithSecondName, which alone is used behind the loop. */
  public static final class LoopsWithSecondName extends Deed {
    @Override
    void act() {
      Note first = queue.take();
      Note best = first;
      for (int i = 0; i < 3; i++) {
        n += best.value;
      }
      best.free();
    }
  }

  /** Correct: HoldsInJob, over a wait that nobody cancels. */
  public static final class HoldsInJob extends Deed {
    private Job job;

    @Override
    void wireMore(Wiring w) {
      job =
          w.actor(
              "job",
              Priority.of(1),
              new Job() {
                @Override
                protected void work() {
                  Note a = queue.take();
                  clock.sleep(2);
                  a.free();
                }
              });
    }

    @Override
    void act() {
      job.start();
      job.join();
    }
  }

  static final class Box {
    Deed.Note inside;

    Deed.Note open() {
      Deed.Note a = inside;
      inside = null;
      return a;
    }

    void fill(Deed.Note a) {
      if (inside != null) {
        inside.free();
      }
      inside = a;
    }
  }

  /** Correct: Boxes. */
  public static final class Boxes extends Deed {
    final Box box = new Box(), two = new Box();

    void act() {
      box.fill(queue.take());
      two.fill(box.open());
      Note a = two.open();
      if (a != null) {
        other.put(a);
      }
    }
  }

  /** Correct: Enums. */
  public static final class Enums extends Deed {
    enum Mode {
      SEND,
      KEEP,
      DROP
    }

    Mode mode = Mode.SEND;
    Note kept;

    void act() {
      Note a = queue.take();
      mode = n++ > 3 ? Mode.KEEP : n > 9 ? Mode.DROP : Mode.SEND;
      switch (mode) {
        case SEND -> other.put(a);
        case KEEP -> {
          if (kept != null) {
            kept.free();
          }
          kept = a;
        }
        case DROP -> a.free();
      }
    }
  }

  /** Correct: what newer compilers make of a switch over an enum. */
  public static final class Ordinals extends Deed {
    Enums.Mode mode = Enums.Mode.SEND;

    void act() {
      Note a = queue.take();
      mode = n++ > 3 ? Enums.Mode.KEEP : n > 9 ? Enums.Mode.DROP : Enums.Mode.SEND;
      switch (mode.ordinal()) {
        case 0:
          other.put(a);
          break;
        case 1:
          a.value = 0;
          other.put(a);
          break;
        case 2:
          a.free();
      }
    }
  }

  /** Correct: Panics. */
  public static final class Panics extends Deed {
    void act() {
      Note a = queue.take();
      if (a.value < 0) {
        Panic.stop();
      }
      a.free();
    }
  }

  /** Correct: Forever. */
  public static final class Forever extends Deed {
    void act() {
      Note a = queue.take();
      while (true) {
        a.value++;
        clock.sleep(3);
      }
    }
  }
}
