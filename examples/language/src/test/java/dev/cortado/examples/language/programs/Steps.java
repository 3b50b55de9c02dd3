package dev.cortado.examples.language.programs;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** An interface with seven implementations, of which some wait. */
public final class Steps implements Firmware {
  static final String TEXT =
      "step 1\nstep 20\nstep 300\nstep 4007\nstep 5\nstep 66\nstep 49\ntwice 20\ntwice 86\n";

  @Override
  public void wire(Wiring wiring) {
    Clock clock = Board.of(wiring).clock();
    int captured = 42;
    Step lambda =
        by -> {
          clock.sleep(1);
          return by + captured;
        };
    Step[] steps = {
      new One(),
      new Ten(),
      new Sleepy(clock),
      new Deep(clock),
      new Shallow(),
      new Nested(new Shallow()),
      lambda
    };
    wiring.actor("walker", Priority.of(1), new Walker(new Speaker(wiring), steps));
  }

  private interface Step {
    int go(int by);

    default int twice(int by) {
      return go(by) + go(by);
    }
  }

  private static final class One implements Step {
    @Override
    public int go(int by) {
      return 1;
    }
  }

  private static final class Ten implements Step {
    @Override
    public int go(int by) {
      return 10 * by;
    }

    @Override
    public int twice(int by) {
      return go(by);
    }
  }

  private static final class Sleepy implements Step {
    private final Clock clock;

    Sleepy(Clock clock) {
      this.clock = clock;
    }

    @Override
    public int go(int by) {
      clock.sleep(by);
      return 100 * by;
    }
  }

  private abstract static class Adding implements Step {
    private final int more;

    Adding(int more) {
      this.more = more;
    }

    @Override
    public int go(int by) {
      return inner(by) + more;
    }

    abstract int inner(int by);
  }

  private static final class Deep extends Adding {
    private final Clock clock;

    Deep(Clock clock) {
      super(7);
      this.clock = clock;
    }

    @Override
    int inner(int by) {
      clock.sleep(1);
      return 1000 * by;
    }
  }

  private static final class Shallow extends Adding {
    Shallow() {
      super(0);
    }

    @Override
    int inner(int by) {
      return by;
    }
  }

  private static final class Nested implements Step {
    private final Step inside;

    Nested(Step inside) {
      this.inside = inside;
    }

    @Override
    public int go(int by) {
      return inside.go(by) + inside.go(10 * by);
    }
  }

  private static final class Walker extends Actor {
    private final Speaker speaker;
    private final Step[] steps;
    private final byte[] step = Speaker.word("step");
    private final byte[] twice = Speaker.word("twice");

    Walker(Speaker speaker, Step[] steps) {
      this.speaker = speaker;
      this.steps = steps;
    }

    @Override
    protected void run() {
      int by = 1;
      for (Step each : steps) {
        speaker.say(step, each.go(by++));
      }
      speaker.say(twice, steps[1].twice(2));
      speaker.say(twice, steps[6].twice(1));
    }
  }
}
