package dev.cortado.examples.language;

/** Messages of exceptions that are built of values, and that nobody reads. */
public final class BuiltMessages extends Topic {
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;

    Refusal(String message, int code) {
      super(message);
      this.code = code;
    }

    Refusal(int code) {
      this("refused with code " + code, code);
    }
  }

  enum Mode {
    IDLE,
    BUSY
  }

  private final int[] values = {3, 1, 4};
  private Mode mode = Mode.IDLE;
  private String last = "none";

  @Override
  void exercise() {
    for (int i = 0; i < 12; i++) {
      try {
        out(thrown(i));
      } catch (Refusal e) {
        out(e.code);
      } catch (IllegalArgumentException e) {
        last = "at " + i;
        out(e.getMessage() == null);
      } catch (IllegalStateException e) {
        out(e.getMessage().length());
        out(e.getCause() == null);
      } catch (IndexOutOfBoundsException | AssertionError e) {
        out(-2);
      }
    }
    out(last == null);
  }

  private int thrown(int i) {
    if (i < values.length) {
      return values[i];
    }
    switch (i) {
      case 3:
        throw new IllegalArgumentException("index " + i + " of " + values.length);
      case 4:
        throw new Refusal(i);
      case 5:
        throw new Refusal("mode " + mode + (mode == Mode.IDLE) + 'c' + 2.5 + 3f + (long) i, 7);
      case 6:
        throw new IndexOutOfBoundsException(i);
      case 7:
        throw new AssertionError(mode);
      case 8:
        throw new AssertionError(i * 2.5);
      case 9:
        throw new ArrayIndexOutOfBoundsException(-1);
      default:
        return wrapped(i);
    }
  }

  private int wrapped(int i) {
    try {
      if (i < 11) {
        throw new IllegalArgumentException("less: " + i);
      }
      throw new Refusal(i);
    } catch (IllegalArgumentException e) {
      clock().sleep(1);
      throw new IllegalStateException("is read", e);
    } catch (Refusal e) {
      throw new Refusal(last + " in " + i + e.code, i);
    }
  }
}
