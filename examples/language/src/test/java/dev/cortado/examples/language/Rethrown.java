package dev.cortado.examples.language;

/** Exceptions that give way to others of the same line, in finally blocks and in handlers. */
public final class Rethrown extends Topic {
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int value;

    TooLarge(int value) {
      this.value = value;
    }
  }

  private static final class Negative extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int value;

    Negative(int value) {
      this.value = value;
    }
  }

  private final int[] numbers = {-5, -1, 0, 3, 6, 7};
  private int sum;

  private void add(int number) {
    if (number > 5) {
      throw new TooLarge(number);
    }
    if (number < 0) {
      throw new Negative(number);
    }
    sum += number;
  }

  private void addInFinally(int first, int last) {
    try {
      add(first);
    } finally {
      add(last);
    }
  }

  private void addInHandler(int first, int last) {
    try {
      add(first);
    } catch (TooLarge | Negative e) {
      add(last);
      throw e;
    }
  }

  private void addAllowed(int number) {
    try {
      add(number);
    } catch (Negative e) {
      sum += e.value;
    }
  }

  private void addAllowedInFinally(int first, int last) {
    try {
      addAllowed(first);
    } finally {
      addAllowed(last);
    }
  }

  private void addWithin(int first, int last) {
    try {
      try {
        add(first);
      } catch (TooLarge e) {
        add(last);
        throw e;
      }
    } catch (TooLarge e) {
      out(1000 + e.value);
    }
  }

  private void addAll() {
    TooLarge last = null;
    for (int number : numbers) {
      try {
        addAllowed(number);
      } catch (TooLarge e) {
        last = e;
      }
    }
    out(last == null ? 0 : last.value);
  }

  private void addBoth(int way, int first, int last) {
    switch (way) {
      case 0 -> addInFinally(first, last);
      case 1 -> addInHandler(first, last);
      case 2 -> addAllowedInFinally(first, last);
      default -> addWithin(first, last);
    }
  }

  private void addEven(int number) {
    if (number % 2 != 0) {
      throw new TooLarge(number);
    }
    sum += number;
  }

  /** Nobody reads what was thrown here, other than what the same class's other line throws. */
  private void addEvenOrNext(int number) {
    try {
      addEven(number);
    } catch (TooLarge e) {
      try {
        addEven(2 * number + 1);
      } catch (TooLarge other) {
        sum += 50;
      }
      throw e;
    }
  }

  private int letter(String text, int at) {
    try {
      return text.charAt(at);
    } finally {
      try {
        sum += text.charAt(at + 1);
      } catch (StringIndexOutOfBoundsException e) {
        sum += 7;
      }
    }
  }

  private void forgetWhichOne() {
    for (int number : numbers) {
      try {
        addEvenOrNext(number);
      } catch (TooLarge e) {
        out(sum);
      }
      try {
        out(letter("abc", number));
      } catch (StringIndexOutOfBoundsException e) {
        out(sum);
      }
    }
  }

  @Override
  void exercise() {
    for (int way = 0; way < 4; way++) {
      for (int first : numbers) {
        for (int last : numbers) {
          try {
            addBoth(way, first, last);
            out(sum);
          } catch (TooLarge e) {
            out(100 + e.value);
          } catch (Negative e) {
            out(200 + e.value);
          }
        }
      }
    }
    addAll();
    forgetWhichOne();
  }
}
