package dev.cortado.examples.language.programs;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.time.Clock;

/** Nested finally blocks and resources, with waits in all of them. */
public final class Unwinding implements Firmware {
  static final String TEXT =
      "body 9\ninner 3\nouter 4\nresult 9\nloop 0\nend 0\nloop 1\nend 1\nend 2\nfree 2\n";

  @Override
  public void wire(Wiring wiring) {
    Pool<Note> notes = wiring.pool("notes", 2, Note::new);
    Clock clock = Board.of(wiring).clock();
    wiring.actor("only", Priority.of(1), new Only(notes, clock, new Speaker(wiring)));
  }

  private static final class Note extends Message {
    private int value;
  }

  private static final class Only extends Actor {
    private final Pool<Note> notes;
    private final Clock clock;
    private final Speaker speaker;
    private final byte[] body = Speaker.word("body");
    private final byte[] inner = Speaker.word("inner");
    private final byte[] outer = Speaker.word("outer");
    private final byte[] result = Speaker.word("result");
    private final byte[] loop = Speaker.word("loop");
    private final byte[] end = Speaker.word("end");
    private final byte[] free = Speaker.word("free");

    Only(Pool<Note> notes, Clock clock, Speaker speaker) {
      this.notes = notes;
      this.clock = clock;
      this.speaker = speaker;
    }

    @Override
    protected void run() {
      speaker.say(result, nested());
      leavesLoop();
      speaker.say(free, countFree());
    }

    private int nested() {
      try {
        try (Note first = notes.take();
            Note second = notes.take()) {
          first.value = 4;
          second.value = 5;
          clock.sleep(1);
          speaker.say(body, first.value + second.value);
          return first.value + second.value;
        } finally {
          clock.sleep(1);
          speaker.say(inner, 3);
        }
      } finally {
        speaker.say(outer, 4);
      }
    }

    private void leavesLoop() {
      int round = 0;
      while (true) {
        try {
          if (round == 2) {
            break;
          }
          speaker.say(loop, round);
          clock.sleep(1);
        } finally {
          speaker.say(end, round);
          round++;
        }
      }
    }

    private int countFree() {
      try (Note first = notes.alloc();
          Note second = notes.alloc();
          Note third = notes.alloc()) {
        return (first == null ? 0 : 1) + (second == null ? 0 : 1) + (third == null ? 0 : 1);
      }
    }
  }
}
