package dev.cortado.examples.language;

import dev.cortado.kernel.Wiring;

/** Firmware that owns its messages in correct ways; the linker must not complain. */
public final class Owning {
  private Owning() {}

  /** Correct: TryWith. */
  public static final class TryWith extends Deed {
    void act() {
      try (Note a = queue.take();
          Note b = pool.alloc()) {
        if (b != null) {
          b.value = a.value;
        }
        a.bump();
      }
      try (Note c = queue.poll()) {
        if (c == null) {
          return;
        }
        n += c.value;
      }
    }
  }

  /** Correct: ConditionalPut. */
  public static final class ConditionalPut extends Deed {
    void act() {
      Note a = queue.take();
      boolean sent = false;
      if (a.value > 3) {
        other.put(a);
        sent = true;
      }
      n++;
      if (!sent) {
        a.free();
      }
    }
  }

  /** Correct: Correlated. */
  public static final class Correlated extends Deed {
    boolean ask() {
      return (n++ & 1) == 0;
    }

    void act() {
      Note a = queue.take();
      boolean keep = ask();
      if (keep) {
        other.put(a);
      }
      n += 2;
      if (!keep) {
        a.free();
      }
      int count = n * 3;
      Note b = count > 0 ? pool.alloc() : null;
      if (count > 0 && b != null) {
        b.free();
      }
    }
  }

  /** Correct: FieldBetween. */
  public static final class FieldBetween extends Deed {
    Note held;

    void act() {
      if (held == null) {
        held = queue.poll();
        if (held == null) {
          return;
        }
        n = 0;
      }
      if (n < 3) {
        held.value += n++;
        return;
      }
      held.free();
      held = null;
    }
  }

  /** Correct: FieldSwap. */
  public static final class FieldSwap extends Deed {
    Note current;

    void act() {
      Note next = queue.take();
      Note before = current;
      current = next;
      if (before != null) {
        before.free();
      }
    }
  }

  /** Correct: Arrays. */
  public static final class Arrays extends Deed {
    final Note[] slots = new Note[2];

    void act() {
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] == null) {
          slots[i] = queue.take();
        } else {
          Note old = slots[i];
          slots[i] = null;
          if (old.value > 2) {
            other.put(old);
          } else {
            old.free();
          }
        }
      }
    }
  }

  /** Correct: Delegates. */
  public static final class Delegates extends Deed {
    Note fresh() {
      Note a = pool.take();
      a.value = 0;
      return a;
    }

    Note maybe() {
      Note a = pool.alloc();
      if (a == null) {
        n++;
        return null;
      }
      a.value = 1;
      return a;
    }

    Note same(Note a) {
      a.bump();
      return a;
    }

    boolean trySend(Note a) {
      if (a.value > 1) {
        other.put(a);
        return true;
      }
      return false;
    }

    void finish(Note a, boolean send) {
      if (send) {
        other.put(a);
      } else {
        a.free();
      }
    }

    void drop(Note a) {
      if (a != null) {
        a.free();
      }
    }

    void act() {
      Note a = same(fresh());
      if (!trySend(a)) {
        drop(a);
      }
      drop(maybe());
      Note b = maybe();
      if (b != null) {
        finish(b, n > 3);
      }
      finish(same(queue.take()), flag);
      for (Note c = queue.poll(); c != null; c = queue.poll()) {
        drop(c);
      }
      Note d;
      while ((d = queue.poll()) != null) {
        n += d.value;
        d.free();
      }
    }
  }

  /** Correct: Virtual. */
  public static final class Virtual extends Deed {
    Sink[] sinks;

    void wireMore(Wiring w) {
      sinks =
          new Sink[] {
            a -> other.put(a),
            a -> {
              n += a.value;
              a.free();
            },
            Note::free
          };
    }

    void act() {
      Note a = queue.take();
      sinks[n++ % 3].accept(a);
    }
  }

  /** Correct: Finally. */
  public static final class Finally extends Deed {
    void act() {
      Note a = queue.take();
      try {
        n += a.value;
        clock.sleep(2);
        if (n > 3) {
          return;
        }
        n--;
      } finally {
        a.free();
      }
    }
  }

  /** Correct: Loops. */
  public static final class Loops extends Deed {
    void act() {
      Note best = queue.take();
      for (int i = 0; i < 3; i++) {
        Note b = queue.poll();
        if (b == null) {
          break;
        }
        if (b.value > best.value) {
          best.free();
          best = b;
        } else {
          b.free();
          continue;
        }
      }
      do {
        other.put(best);
        best = queue.take();
      } while (best.value < 7);
      best.free();
    }
  }
}
