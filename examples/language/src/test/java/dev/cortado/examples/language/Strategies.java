package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import java.util.function.IntBinaryOperator;

/** Objects without fields, which only their addresses tell apart. */
public final class Strategies implements Firmware {
  private static final int OUT = 0x50000504;

  @Override
  public void wire(Wiring wiring) {
    IntBinaryOperator[] operators = {
      (left, right) -> left + right, (left, right) -> left * right, Integer::compare
    };
    Object[] marks = {new Object(), new Object(), new Object()};
    wiring.actor("chooser", Priority.of(1), new Chooser(operators, marks));
  }

  private static final class Chooser extends Actor {
    private final IntBinaryOperator[] operators;
    private final Object[] marks;
    private int different;

    Chooser(IntBinaryOperator[] operators, Object[] marks) {
      this.operators = operators;
      this.marks = marks;
    }

    @Override
    protected void run() {
      for (IntBinaryOperator operator : operators) {
        Memory.store32(OUT, operator.applyAsInt(4, 3));
      }
      for (Object left : marks) {
        for (Object right : marks) {
          if (left != right) {
            different++;
          }
        }
      }
      Memory.store32(OUT, different);
    }
  }
}
