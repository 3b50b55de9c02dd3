package dev.cortado.application;

import dev.cortado.kernel.CoreLink;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.kernel.graph.Irq;
import dev.cortado.machine.InterruptHandler;
import java.util.List;
import java.util.Optional;

/** A board whose chip has two cores; nothing calls what they would do. */
final class PairBoard extends BenchBoard {
  @Override
  public Optional<CorePair> cores() {
    InterruptHandler handler = () -> {};
    return Optional.of(
        new CorePair(
            new Link(),
            List.of(new Irq(1, "CALL0", false), new Irq(2, "CALL1", false)),
            List.of(handler, handler),
            0x1000,
            0x1004));
  }

  private static final class Link implements CoreLink {
    @Override
    public int running() {
      return 0;
    }

    @Override
    public void call(int lines) {
      throw new AssertionError("lines=" + lines);
    }

    @Override
    public void hold() {
      throw new AssertionError("nobody boots");
    }

    @Override
    public void launch() {
      throw new AssertionError("nobody boots");
    }

    @Override
    public void stopOther() {
      throw new AssertionError("nobody fails");
    }

    @Override
    public void reset() {
      throw new AssertionError("nobody fails");
    }
  }
}
