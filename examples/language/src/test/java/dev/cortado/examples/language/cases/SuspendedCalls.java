package dev.cortado.examples.language.cases;

/** Waits in callees: several levels deep, in lambdas, and in some targets only. */
public final class SuspendedCalls extends Topic {
  interface Task {
    int run(int a, long b);
  }

  private final Task[] tasks = {
    (a, b) -> {
      pause();
      return a + (int) b;
    },
    (a, b) -> a * 2 - (int) (b >> 32),
    (a, b) -> {
      int s = 0;
      for (int i = 0; i < a; i++) {
        s += i;
        pause();
        s ^= (int) (b >>> i);
      }
      return s;
    },
    (a, b) -> {
      long x = b;
      pause();
      x = x * 31 + a;
      pause();
      return (int) (x ^ x >>> 32);
    }
  };

  private int field;

  private int late(int x) {
    pause();
    return x;
  }

  private long late(long x) {
    pause();
    return x;
  }

  private int deep(int n) {
    return deeper(n) + late(n);
  }

  private int deeper(int n) {
    int a = late(n + 1);
    return deepest(a) * 10 + a;
  }

  private int deepest(int n) {
    int s = 0;
    for (int i = 0; i < n; i++) {
      pause();
      s += i;
    }
    return s;
  }

  private void twoTicks() {
    pause();
    pause();
    field++;
  }

  private int sometimes(int x) {
    if (x > 2) {
      pause();
    }
    return x + 1;
  }

  private int entry() {
    pause();
    return 4;
  }

  public int threeLevels() {
    return deep(opaque(3));
  }

  public int threeLevelsTwice() {
    return deep(opaque(2)) * 1000 + deep(opaque(3));
  }

  public int voidCalleeThatWaits() {
    field = 0;
    twoTicks();
    twoTicks();
    return field;
  }

  public int calleeThatSometimesWaits() {
    int h = 0;
    for (int i = 0; i < 5; i++) {
      h = h * 10 + sometimes(opaque(i));
    }
    return h;
  }

  public int firstTask() {
    return tasks[opaque(0)].run(opaque(5), opaque(6L));
  }

  public int taskWithoutWait() {
    return tasks[opaque(1)].run(opaque(5), opaque(6L << 32));
  }

  public int taskWithLoop() {
    return tasks[opaque(2)].run(opaque(4), opaque(0x123456789L));
  }

  public int taskWithTwoWaits() {
    return tasks[opaque(3)].run(opaque(4), opaque(0x123456789L));
  }

  public int allTasks() {
    int h = 0;
    for (Task task : tasks) {
      h = h * 31 + task.run(opaque(3), opaque(0x123456789L));
    }
    return h;
  }

  public int allTasksTwice() {
    int h = 0;
    for (int i = 0; i < 2; i++) {
      for (Task task : tasks) {
        h = h * 31 + late(i) + task.run(opaque(3), h);
      }
    }
    return h;
  }

  public int tasksInExpression() {
    return tasks[opaque(0)].run(tasks[opaque(1)].run(1, 2L), late(3L))
        + tasks[opaque(2)].run(late(4), 5L);
  }

  public int waitAtEntry() {
    return entry();
  }

  public int waitBeforeReturn() {
    int x = opaque(9);
    try {
      return x;
    } finally {
      pause();
    }
  }

  public int waitsManyTimes() {
    int s = 0;
    for (int i = 0; i < 100; i++) {
      pause();
      s += i;
    }
    return s;
  }

  public int conditionalWait() {
    int x = opaque(1) == 1 ? late(5) : 6;
    return x;
  }

  public long wideConditionalWait() {
    return opaque(3L) * (opaque(1) == 2 ? 1L : late(1L << 33));
  }
}
