package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Queue;

/** As {@link W4}, with a task that receives while a less urgent one is busy. */
public final class W4Tasks implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    Queue<Ball> posted = W3.wireInterrupt(wiring);
    wiring.task("receiver", new Receiver(posted));
    wiring.task("spinner", new Spinner());
  }

  private static final class Receiver extends Task {
    private final Queue<Ball> posted;
    private final Register32 marker = Marker.register();

    Receiver(Queue<Ball> posted) {
      this.posted = posted;
    }

    @Override
    protected void run() {
      while (true) {
        try (Ball ball = posted.take()) {
          marker.set(W3.MARK);
        }
      }
    }
  }

  private static final class Spinner extends Task {
    private volatile int spins;

    @Override
    protected void run() {
      while (true) {
        spins++;
      }
    }
  }
}
