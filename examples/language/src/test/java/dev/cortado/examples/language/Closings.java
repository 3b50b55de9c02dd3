package dev.cortado.examples.language;

/** Exceptions of one line that are made while others of it are on their way. */
public final class Closings extends Topic {
  private static final class BusFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int code;

    BusFault(String message, int code, Throwable cause) {
      super(message, cause);
      this.code = code;
    }
  }

  /** Fails to open or to close if the topic says so. */
  private final class Line implements AutoCloseable {
    private final int number;

    Line(int number) {
      this.number = number;
      if (number == closedLine) {
        fail(100 + number);
      }
    }

    @Override
    public void close() {
      out(-number);
      release();
    }

    private void release() {
      if ((failing >> number & 1) != 0) {
        fail(number);
      }
    }

    private void fail(int code) {
      throw new BusFault(code > 2 ? "late" : "soon", code, null);
    }
  }

  private int failing;
  private int closedLine;

  @Override
  void exercise() {
    for (failing = 0; failing < 16; failing++) {
      try {
        three();
      } catch (BusFault e) {
        out(e.code);
        out(e.getMessage().length() * 10 + e.getMessage().charAt(0));
      }
      out(twice());
      try {
        wrap();
      } catch (BusFault e) {
        out(e.code * 10 + ((BusFault) e.getCause()).code);
      }
      try {
        last();
      } catch (BusFault e) {
        out(e.code);
      }
    }
    for (int number = 4; number < 7; number++) {
      overlap(number);
    }
    failing = 0;
    for (closedLine = 1; closedLine < 4; closedLine++) {
      try {
        three();
      } catch (BusFault e) {
        out(e.code);
      }
    }
  }

  private void three() {
    try (Line first = new Line(1);
        Line second = new Line(2);
        Line third = new Line(3)) {
      out(first.number + second.number + third.number);
      if (failing == 5) {
        throw new BusFault("own", 55, null);
      }
    }
  }

  private int twice() {
    try {
      step(1);
      return 1;
    } catch (BusFault e) {
      try {
        step(2);
        return 2;
      } catch (BusFault other) {
        return e.code * 10 + other.code;
      }
    }
  }

  private void step(int number) {
    clock().sleep(1);
    if (failing > number) {
      throw new BusFault("step", number, null);
    }
  }

  private void wrap() {
    try {
      step(1);
    } catch (BusFault e) {
      throw new BusFault("wrapped", e.code + 1, e);
    }
  }

  private void last() {
    try {
      step(1);
    } finally {
      step(2);
    }
  }

  private void overlap(int number) {
    try {
      out(differenceOf(number));
      catchInHandler(number);
    } catch (BusFault e) {
      out(e.code);
    }
    try {
      turnInHandler(number);
    } catch (BusFault e) {
      out(e.code);
    }
    try {
      catchInCallee(number);
    } catch (BusFault e) {
      out(e.code);
    }
    readInFinally(number);
  }

  private int add(int number) {
    if (number > 5) {
      throw new BusFault("large", number, null);
    }
    return number;
  }

  private BusFault caught(int number) {
    try {
      add(number);
      return null;
    } catch (BusFault e) {
      return e;
    }
  }

  private int differenceOf(int number) {
    BusFault one = caught(number);
    BusFault other = caught(number + 1);
    return one == null || other == null ? 0 : other.code * 10 - one.code;
  }

  private void catchInHandler(int number) {
    try {
      out(add(number));
    } catch (BusFault e) {
      try {
        out(add(number + 1));
      } catch (BusFault other) {
        out(other.code);
      }
      throw e;
    }
  }

  private void addOrTurn(int number) {
    try {
      add(number);
    } catch (BusFault e) {
      throw new IllegalStateException();
    }
  }

  private void turnInHandler(int number) {
    try {
      out(add(number));
    } catch (BusFault e) {
      try {
        addOrTurn(number + 1);
      } catch (IllegalStateException other) {
        out(-1);
      }
      throw e;
    }
  }

  private void catchInCallee(int number) {
    try {
      out(add(number));
    } finally {
      out(caught(number + 1) == null);
    }
  }

  private void readInFinally(int number) {
    try {
      add(number);
    } catch (BusFault e) {
      try {
        add(number - 2);
      } finally {
        out(e.code);
      }
    }
  }
}
