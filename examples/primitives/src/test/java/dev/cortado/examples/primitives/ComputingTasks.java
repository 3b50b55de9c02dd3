package dev.cortado.examples.primitives;

/** Two tasks that never wait: the second runs when the first has ended. */
public final class ComputingTasks extends Scenario {
  @Override
  void script() {
    task("first", () -> say(1));
    task("second", () -> say(2));
  }
}
