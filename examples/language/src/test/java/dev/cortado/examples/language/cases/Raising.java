package dev.cortado.examples.language.cases;

/** What Java's own checks throw, and when (JLS 15.6, 15.10.4, 15.13, 15.17, 15.26). */
public final class Raising extends Topic {
  static class Node {
    int i = 1;
    long l = 2;
    byte b = 3;
    boolean z = true;
    Node next;
    int[] cells = {1, 2};

    int call() {
      return i;
    }
  }

  static final class Leaf extends Node {
    int own = 9;

    @Override
    int call() {
      return own;
    }
  }

  interface Shape {
    int area();
  }

  static final class Square extends Node implements Shape {
    @Override
    public int area() {
      return 16;
    }
  }

  private final Node[] nodes = {new Node(), new Leaf(), new Square(), null};

  private final int[] ints = {1, 2, 3};

  private final long[] longs = {1, 2, 3};

  private final byte[] bytes = {1, 2, 3};

  private final char[] chars = {1, 2, 3};

  private final short[] shorts = {1, 2, 3};

  private final boolean[] flags = {true, false, true};

  private final int[] empty = {};

  private int[] none;

  private int trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private Node node(int i) {
    return nodes[opaque(i)];
  }

  private interface Try {
    int go();
  }

  private int result(Try body) {
    trace = 0;
    int r;
    try {
      r = body.go();
    } catch (ArithmeticException e) {
      r = 100;
    } catch (ArrayIndexOutOfBoundsException e) {
      r = 200;
    } catch (NullPointerException e) {
      r = 300;
    } catch (ClassCastException e) {
      r = 400;
    } catch (ArrayStoreException e) {
      r = 500;
    } catch (RuntimeException e) {
      r = 600;
    }
    return r * 10000 + trace;
  }

  private final Try[] tries = {
    () -> 7 / opaque(0),
    () -> 7 % opaque(0),
    () -> (int) (7L / opaque(0L)),
    () -> (int) (7L % opaque(0L)),
    () -> {
      int x = 5;
      x /= opaque(0);
      return x;
    },
    () -> {
      long x = 5;
      x %= opaque(0);
      return (int) x;
    },
    () -> opaque(Integer.MIN_VALUE) / opaque(-1),
    () -> opaque(Integer.MIN_VALUE) % opaque(-1),
    () -> (int) (opaque(Long.MIN_VALUE) / opaque(-1L) >>> 32),
    () -> (int) (opaque(Long.MIN_VALUE) % opaque(-1L)),
    () -> ints[opaque(-1)],
    () -> ints[opaque(3)],
    () -> ints[opaque(Integer.MIN_VALUE)],
    () -> ints[opaque(Integer.MAX_VALUE)],
    () -> ints[opaque(2)],
    () -> (int) longs[opaque(3)],
    () -> bytes[opaque(-1)],
    () -> chars[opaque(3)],
    () -> shorts[opaque(3)],
    () -> flags[opaque(3)] ? 1 : 2,
    () -> nodes[opaque(4)] == null ? 1 : 2,
    () -> empty[opaque(0)],
    () -> {
      ints[opaque(3)] = 1;
      return 1;
    },
    () -> {
      longs[opaque(3)] = 1;
      return 1;
    },
    () -> {
      bytes[opaque(-1)] = 1;
      return 1;
    },
    () -> {
      chars[opaque(-1)] = 1;
      return 1;
    },
    () -> {
      shorts[opaque(3)] = 1;
      return 1;
    },
    () -> {
      flags[opaque(3)] = true;
      return 1;
    },
    () -> ++ints[opaque(3)],
    () -> ints[opaque(-1)]++,
    () -> {
      longs[opaque(3)] += 2;
      return 1;
    },
    () -> {
      bytes[opaque(3)] <<= 2;
      return 1;
    },
    () -> node(3).i,
    () -> (int) node(3).l,
    () -> node(3).b,
    () -> node(3).z ? 1 : 2,
    () -> node(3).next == null ? 1 : 2,
    () -> node(3).call(),
    () -> node(3).cells[0],
    () -> node(1).call(),
    () -> node(2).call(),
    () -> {
      node(3).i = step(1);
      return 1;
    },
    () -> {
      node(3).l = step(1);
      return 1;
    },
    () -> {
      node(3).b += step(1);
      return 1;
    },
    () -> node(3).i++,
    () -> {
      node(3).next = node(0);
      return 1;
    },
    () -> none.length,
    () -> none[opaque(5)],
    () -> {
      none[opaque(5)] = step(1);
      return 1;
    },
    () -> node(0).next.next == null ? 1 : 2,
  };

  private int all(int from, int to) {
    int digest = 0;
    for (int i = from; i < to; i++) {
      digest = digest * 31 + result(tries[i]);
    }
    return digest;
  }

  public int divisionByZero() {
    return result(tries[opaque(0)]);
  }

  public int remainderByZero() {
    return result(tries[opaque(1)]);
  }

  public int longDivisionByZero() {
    return result(tries[opaque(2)]);
  }

  public int longRemainderByZero() {
    return result(tries[opaque(3)]);
  }

  public int compoundDivisionByZero() {
    return all(4, opaque(6));
  }

  public int leastByMinusOne() {
    return all(6, opaque(8));
  }

  public int leastLongByMinusOne() {
    return all(8, opaque(10));
  }

  public int negativeIndex() {
    return result(tries[opaque(10)]);
  }

  public int indexOfLength() {
    return result(tries[opaque(11)]);
  }

  public int leastIndex() {
    return result(tries[opaque(12)]);
  }

  public int greatestIndex() {
    return result(tries[opaque(13)]);
  }

  public int lastIndex() {
    return result(tries[opaque(14)]);
  }

  public int loadsOfEveryType() {
    return all(15, opaque(22));
  }

  public int storesOfEveryType() {
    return all(22, opaque(28));
  }

  public int incrementsOfElements() {
    return all(28, opaque(32));
  }

  public int fieldsOfNull() {
    return all(32, opaque(37));
  }

  public int callsOfNull() {
    return all(37, opaque(41));
  }

  public int storesToFieldsOfNull() {
    return all(41, opaque(46));
  }

  public int arraysThatAreNull() {
    return all(46, opaque(50));
  }

  public int everything() {
    return all(0, opaque(50));
  }
}
