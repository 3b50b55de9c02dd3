package dev.cortado.examples.language.cases;

/** Which clause catches what calls and lambdas throw (JLS 14.20). */
public final class Catching extends Topic {
  private static final String WRONG = "wrong";

  private static final String SECOND = "b";

  static class Oops extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Oops(int code) {
      this.code = code;
    }

    int weight() {
      return code;
    }
  }

  static final class HeavyOops extends Oops {
    private static final long serialVersionUID = 1;
    final long mass;

    HeavyOops(int code, long mass) {
      super(code);
      this.mass = mass;
    }

    @Override
    int weight() {
      return (int) mass;
    }
  }

  static final class Plain extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static final class Checked extends Exception {
    private static final long serialVersionUID = 1;

    Checked(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static final class Fatal extends Error {
    private static final long serialVersionUID = 1;
  }

  interface Marked {
    int mark();
  }

  static final class MarkedOops extends RuntimeException implements Marked {
    private static final long serialVersionUID = 1;

    @Override
    public int mark() {
      return 12;
    }
  }

  interface Step {
    int go(int x) throws Checked;
  }

  private final Step[] steps = {
    x -> x + 1,
    x -> {
      throw new Checked("step", null);
    },
    x -> {
      throw new HeavyOops(x, x * 0x1_0000_0003L);
    }
  };

  private final Oops ready = new Oops(77);

  private int trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int deep(int depth, int x) {
    return depth == 1 ? one(x) : depth == 2 ? two(x) : three(x);
  }

  private int one(int x) {
    if (x > 3) {
      throw new Oops(x);
    }
    return x;
  }

  private int two(int x) {
    try {
      return one(x) + 1;
    } finally {
      step(2);
    }
  }

  private int three(int x) {
    try {
      return two(x) + 1;
    } catch (HeavyOops e) {
      return step(9);
    } finally {
      step(3);
    }
  }

  private int sort(int x) {
    trace = 0;
    try {
      raise(x);
      return step(1);
    } catch (HeavyOops e) {
      step(2);
      return e.weight();
    } catch (Oops e) {
      step(3);
      return e.weight();
    } catch (MarkedOops | Plain e) {
      step(4);
      return e instanceof Marked m ? m.mark() : 0;
    } catch (RuntimeException e) {
      return step(5);
    } catch (Checked e) {
      step(6);
      return e.getCause() == null ? 1 : 2;
    } catch (Fatal e) {
      return step(7);
    } finally {
      step(8);
    }
  }

  private void raise(int x) throws Checked {
    switch (x) {
      case 0 -> throw new Oops(10);
      case 1 -> throw new HeavyOops(20, 0x1_0000_0005L);
      case 2 -> throw new MarkedOops();
      case 3 -> throw new Plain();
      case 4 -> throw new IllegalStateException("state");
      case 5 -> throw new Checked("checked", null);
      case 6 -> throw new Checked("caused", ready);
      case 7 -> throw new Fatal();
      case 8 -> throw ready;
      default -> step(0);
    }
  }

  private int depthOf(Throwable t) {
    int n = 0;
    while (t != null) {
      n++;
      t = t.getCause();
    }
    return n;
  }

  private final Throwable chain = new Checked("a", new Checked(SECOND, new Checked("c", null)));

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable t) throws T {
    throw (T) t;
  }

  public int catchesOwnClass() {
    trace = 0;
    return sort(opaque(0)) * 100 + trace;
  }

  public int catchesSubclassFirst() {
    return sort(opaque(1)) * 100 + trace;
  }

  public int catchesOneOfSeveral() {
    return sort(opaque(2)) * 100 + trace;
  }

  public int catchesOtherOfSeveral() {
    return sort(opaque(3)) * 100 + trace;
  }

  public int catchesSuperclass() {
    return sort(opaque(4)) * 100 + trace;
  }

  public int catchesChecked() {
    return sort(opaque(5)) * 100 + trace;
  }

  public int catchesCaused() {
    return sort(opaque(6)) * 100 + trace;
  }

  public int catchesError() {
    return sort(opaque(7)) * 100 + trace;
  }

  public int catchesReadyMade() {
    return sort(opaque(8)) * 100 + trace;
  }

  public int catchesNothing() {
    return sort(opaque(9)) * 100 + trace;
  }

  public int throughOneCall() {
    try {
      return deep(opaque(1), opaque(9));
    } catch (Oops e) {
      return -e.code;
    }
  }

  public int throughTwoCalls() {
    trace = 0;
    try {
      return deep(opaque(2), opaque(9));
    } catch (Oops e) {
      return -e.code * 10 - trace;
    }
  }

  public int throughThreeCalls() {
    trace = 0;
    try {
      return deep(opaque(3), opaque(9));
    } catch (Oops e) {
      return -e.code * 100 - trace;
    }
  }

  public int throughThreeCallsNormally() {
    trace = 0;
    try {
      return deep(opaque(3), opaque(3)) * 100 + trace;
    } catch (Oops e) {
      return -e.code;
    }
  }

  public int sneaked() {
    try {
      Catching.<RuntimeException>sneak(new Checked("s", null));
      return 0;
    } catch (Exception e) {
      return e instanceof Checked ? 1 : 2;
    }
  }

  public int causes() {
    return depthOf(opaque(1) == 1 ? chain : chain.getCause());
  }

  public boolean messageIsKept() {
    try {
      throw new IllegalArgumentException(WRONG);
    } catch (IllegalArgumentException e) {
      return e.getMessage() == WRONG;
    }
  }

  public boolean messageOfCause() {
    return chain.getCause().getMessage() == SECOND;
  }

  public boolean noMessage() {
    try {
      throw new IllegalArgumentException();
    } catch (IllegalArgumentException e) {
      return e.getMessage() == null;
    }
  }

  public int lambdaReturns() {
    try {
      return steps[opaque(0)].go(4);
    } catch (Checked e) {
      return -1;
    }
  }

  public int lambdaThrowsChecked() {
    try {
      return steps[opaque(1)].go(4);
    } catch (Checked e) {
      return -1;
    }
  }

  public int lambdaThrowsUnchecked() {
    try {
      return steps[opaque(2)].go(4);
    } catch (HeavyOops e) {
      return e.weight();
    } catch (Checked e) {
      return -1;
    }
  }

  public int allLambdas() {
    int s = 0;
    for (Step each : steps) {
      try {
        s = s * 10 + each.go(4);
      } catch (Checked e) {
        s = s * 10 + 1;
      } catch (Oops e) {
        s = s * 10 + e.code;
      }
    }
    return s;
  }

  public int heavyAndLightThroughOneClause() {
    int r = 0;
    for (int i = 0; i < 2; i++) {
      try {
        raise(opaque(i));
      } catch (Oops e) {
        r = r * 100 + e.weight();
      } catch (Checked e) {
        r = -1;
      }
    }
    return r;
  }

  public int clauseForErrorAndException() {
    int r = 0;
    for (int i = 3; i < 9; i++) {
      try {
        raise(opaque(i));
      } catch (Throwable e) {
        r = r * 2 + (e instanceof Error ? 1 : 0);
      }
    }
    return r;
  }
}
