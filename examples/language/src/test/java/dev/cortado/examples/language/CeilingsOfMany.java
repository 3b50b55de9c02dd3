package dev.cortado.examples.language;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.CmsdkTimer;
import dev.cortado.examples.language.device.Results;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;

/**
 * Containers whose ceilings differ, used by actors of four levels, a tick and a timer's interrupt
 * at ever other moments, on a core with BASEPRI. Tells what was lost of each.
 */
public final class CeilingsOfMany implements Firmware {
  /** How often the interrupt comes. */
  static final int INTERRUPTS = 4000;

  private static final int TICK_HZ = 20_000;
  private static final int MESSAGES = 3;
  private static final int PATIENCE = 2;
  private static final int LEAST_COUNTS = 60;
  private static final int COUNTS = 997;
  private static final int STEP = 7;

  private final Sink sink = new CmsdkSink();
  private final CmsdkTimer timer = new CmsdkTimer();
  private final Semaphore permits = new Semaphore(0);
  private final Signal signal = new Signal();
  private final Mutex mutex = new Mutex();
  private final ByteRing ring = new ByteRing(8);
  private final Select select = Select.inOrder();
  private Pool<Note> pool;
  private Queue<Note> notes;
  private Queue<Note> echo;
  private Queue<Note> aside;
  private MessageBranch<Note> taken;
  private Clock clock;
  private Deadline patience;
  private Deadline others;

  private int handled;
  private int put;
  private int offered;
  private int permitsTaken;
  private int bytesTaken;
  private int bytesWrong;
  private int notesTaken;
  private int signals;
  private int inside;
  private int overlaps;

  @Override
  public void wire(Wiring wiring) {
    clock = wiring.clock(TICK_HZ);
    patience = clock.deadline();
    others = clock.deadline();
    pool = wiring.pool("notes", MESSAGES, Note::new);
    notes = wiring.queue("notes");
    echo = wiring.queue("echo");
    aside = wiring.queue("aside");
    taken = select.on(notes);
    select.on(signal);
    wiring.interrupt("TIMER0", CmsdkTimer.LINE, this::onTimer);
    wiring.actor("gives", Priority.of(1), new Does(this::give));
    wiring.actor("takes bytes", Priority.of(2), new Does(this::takeBytes));
    wiring.actor("takes notes", Priority.of(3), new Does(this::takeNotes));
    wiring.actor("takes permits", Priority.of(4), new Does(this::takePermits));
    wiring.actor("judges", Priority.of(4), new Does(this::judge));
  }

  private void onTimer() {
    timer.stop();
    handled++;
    Note note = pool.alloc();
    if (note != null) {
      put++;
      notes.put(note);
    }
    permits.release();
    signal.raise();
    if (ring.offer(offered)) {
      offered = offered + 1 & 0xFF;
    }
    if (handled < INTERRUPTS) {
      timer.start(LEAST_COUNTS + handled * STEP % COUNTS);
    }
  }

  private void give() {
    timer.start(1);
    while (true) {
      Note note = pool.take(patience.in(PATIENCE));
      if (note != null) {
        notes.put(note);
      }
      Note back = echo.take(patience.in(PATIENCE));
      if (back != null) {
        back.free();
      }
      if (mutex.lock(patience.in(PATIENCE))) {
        enter();
        mutex.unlock();
      }
    }
  }

  private void enter() {
    overlaps += inside;
    inside++;
    clock.sleep(1);
    inside--;
  }

  private void takeBytes() {
    int next = 0;
    while (true) {
      bytesWrong += (ring.take() & 0xFF) == next ? 0 : 1;
      next = next + 1 & 0xFF;
      bytesTaken++;
    }
  }

  private void takeNotes() {
    while (true) {
      if (select.await() == taken.index()) {
        Note note = taken.message();
        notesTaken += note.ones;
        if (notesTaken % 2 == 0) {
          echo.put(note);
        } else {
          note.free();
        }
      } else {
        signals++;
      }
      if (mutex.lock(others.in(PATIENCE))) {
        enter();
        mutex.unlock();
      }
    }
  }

  private void takePermits() {
    while (true) {
      permits.acquire();
      permitsTaken++;
    }
  }

  private void judge() {
    while (handled < INTERRUPTS) {
      clock.sleep(1);
    }
    clock.sleep(20);
    sink.word(handled - permitsTaken);
    sink.word(bytesWrong);
    sink.word(overlaps);
    sink.word(put > 0 && notesTaken > put ? 0 : 1);
    sink.word(signals > 0 && bytesTaken > 0 ? 0 : 1);
    sink.word(MESSAGES - free());
    sink.word(Results.END);
  }

  /** Counts the notes that come back while the others may use them as well. */
  private int free() {
    int most = 0;
    for (int look = 0; look < 100; look++) {
      int free = 0;
      for (Note note = pool.alloc(); note != null; note = pool.alloc()) {
        aside.put(note);
        free++;
      }
      for (Note note = aside.poll(); note != null; note = aside.poll()) {
        note.free();
      }
      most = Math.max(most, free);
      clock.sleep(1);
    }
    return most;
  }

  private static final class Note extends Message {
    private final int ones = 1;
  }
}
