package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * Several messages in flight between two actors of one level, each of which waits in two places.
 */
public final class Mailboxes implements Firmware {
  private static final int OUT = 0x50000504;
  private static final int IN_FLIGHT = 3;

  @Override
  public void wire(Wiring wiring) {
    Pool<Note> pool = wiring.pool("notes", IN_FLIGHT, Note::new);
    Queue<Note> out = wiring.queue("out");
    Queue<Note> back = wiring.queue("back");
    wiring.actor("sender", Priority.of(1), new Sender(pool, out, back));
    wiring.actor("echo", Priority.of(1), new Echo(out, back));
  }

  private static final class Note extends Message {
    int number;
  }

  private static final class Sender extends Actor {
    private final Pool<Note> pool;
    private final Queue<Note> out;
    private final Queue<Note> back;
    private int sent;

    Sender(Pool<Note> pool, Queue<Note> out, Queue<Note> back) {
      this.pool = pool;
      this.out = out;
      this.back = back;
    }

    @Override
    protected void run() {
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < IN_FLIGHT; i++) {
          Note note = pool.take();
          note.number = ++sent;
          out.put(note);
        }
        for (int i = 0; i < IN_FLIGHT; i++) {
          try (Note note = back.take()) {
            Memory.store32(OUT, note.number);
          }
        }
      }
    }
  }

  private static final class Echo extends Actor {
    private final Queue<Note> in;
    private final Queue<Note> out;

    Echo(Queue<Note> in, Queue<Note> out) {
      this.in = in;
      this.out = out;
    }

    @Override
    protected void run() {
      while (true) {
        Note note = in.take();
        note.number += 100;
        out.put(note);
      }
    }
  }
}
