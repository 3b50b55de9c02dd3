package dev.cortado.examples.language.programs;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.ArrayList;
import java.util.List;

/** Seven actors of one class and one level pass a token round. */
public final class Ring implements Firmware {
  static final String TEXT = "hop 0\nhop 1\nhop 2\nhop 3\nhop 4\nhop 5\nhop 6\nhop 7\nhop 8\n";

  private static final int NODES = 7;

  @Override
  public void wire(Wiring wiring) {
    Speaker speaker = new Speaker(wiring);
    Pool<Token> tokens = wiring.pool("tokens", 1, Token::new);
    List<Queue<Token>> queues = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      queues.add(wiring.queue("to node " + i));
    }
    for (int i = 0; i < NODES; i++) {
      Queue<Token> in = queues.get(i);
      Queue<Token> out = queues.get((i + 1) % NODES);
      wiring.actor("node " + i, Priority.of(1), new Node(in, out, i == 3 ? tokens : null, speaker));
    }
  }

  private static final class Token extends Message {
    private int hops;
  }

  private static final class Node extends Actor {
    private final Queue<Token> in;
    private final Queue<Token> out;

    /** Null in all nodes but one. */
    private final Pool<Token> source;

    private final Speaker speaker;
    private final byte[] hop = Speaker.word("hop");

    Node(Queue<Token> in, Queue<Token> out, Pool<Token> source, Speaker speaker) {
      this.in = in;
      this.out = out;
      this.source = source;
      this.speaker = speaker;
    }

    @Override
    protected void run() {
      if (source != null) {
        Token first = source.take();
        first.hops = 0;
        out.put(first);
      }
      while (true) {
        Token token = in.take();
        speaker.say(hop, token.hops++);
        if (token.hops < 9) {
          out.put(token);
        } else {
          token.free();
        }
      }
    }
  }
}
