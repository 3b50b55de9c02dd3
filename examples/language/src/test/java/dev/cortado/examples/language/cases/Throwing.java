package dev.cortado.examples.language.cases;

/** Statements that throw, and the clauses that catch (JLS 14.18, 14.20). */
public final class Throwing extends Topic {
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

  private final Oops ready = new Oops(77);

  private Oops chosen = ready;

  private int trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int one(int x) {
    if (x > 3) {
      throw new Oops(x);
    }
    return x;
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

  private int replaced(int x) {
    try {
      try {
        throw new Oops(x);
      } finally {
        if (x > 1) {
          throw new Plain();
        }
      }
    } catch (Oops e) {
      return e.code;
    } catch (Plain e) {
      return -1;
    }
  }

  @SuppressWarnings("finally")
  private int swallowed(int x) {
    try {
      throw new Oops(x);
    } finally {
      if (x > 1) {
        return x * 2;
      }
    }
  }

  private int wraps(int x) {
    try {
      try {
        one(x);
        return 0;
      } catch (Oops e) {
        throw new Checked("wrapped", e);
      }
    } catch (Checked e) {
      return e.getCause() instanceof Oops inner ? inner.code : -1;
    }
  }

  public int inFinallyReplaces() {
    return replaced(opaque(2));
  }

  public int inFinallyDoesNot() {
    return replaced(opaque(1));
  }

  public int returnInFinallySwallows() {
    return swallowed(opaque(3));
  }

  public int returnInFinallyDoesNotSwallow() {
    try {
      return swallowed(opaque(1));
    } catch (Oops e) {
      return -e.code;
    }
  }

  public int wrapped() {
    return wraps(opaque(8));
  }

  public int notWrapped() {
    return wraps(opaque(3));
  }

  public int rethrown() {
    try {
      try {
        throw new Oops(opaque(5));
      } catch (Oops e) {
        throw e;
      }
    } catch (RuntimeException e) {
      return e instanceof Oops o ? o.code : 0;
    }
  }

  public boolean rethrownIsTheSame() {
    try {
      try {
        throw chosen;
      } catch (Oops e) {
        throw e;
      }
    } catch (RuntimeException e) {
      return e == chosen;
    }
  }

  public boolean readyMadeIsTheSame() {
    try {
      throw chosen;
    } catch (Oops e) {
      return e == ready;
    }
  }

  public int throwsConditional() {
    try {
      throw opaque(1) == 1 ? chosen : new Plain();
    } catch (Oops e) {
      return e.code;
    } catch (Plain e) {
      return 2;
    }
  }

  public int throwsOtherConditional() {
    try {
      throw opaque(1) == 2 ? chosen : new Plain();
    } catch (Oops e) {
      return e.code;
    } catch (RuntimeException e) {
      return 2;
    }
  }

  public int throwsNull() {
    try {
      throw opaque(1) == 1 ? null : chosen;
    } catch (Oops e) {
      return e.code;
    } catch (NullPointerException e) {
      return 3;
    }
  }

  public int inCatchClauseGoesOut() {
    try {
      try {
        throw new Plain();
      } catch (Plain e) {
        throw new Oops(opaque(6));
      }
    } catch (Oops e) {
      return e.code;
    }
  }

  public int notByLaterClause() {
    try {
      try {
        throw new Plain();
      } catch (Plain e) {
        throw new IllegalStateException();
      } catch (IllegalStateException e) {
        return 1;
      }
    } catch (IllegalStateException e) {
      return 2;
    }
  }

  public int nestedInCatch() {
    int r = 0;
    try {
      throw new Plain();
    } catch (Plain e) {
      try {
        throw new Oops(opaque(4));
      } catch (Oops f) {
        r = f.code;
      }
      r += e == null ? 100 : 10;
    }
    return r;
  }

  public int nestedInFinally() {
    int r = 0;
    try {
      r = 1;
    } finally {
      try {
        throw new Oops(opaque(4));
      } catch (Oops f) {
        r += f.code;
      }
    }
    return r;
  }
}
