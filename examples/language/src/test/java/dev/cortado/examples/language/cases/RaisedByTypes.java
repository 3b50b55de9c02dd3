package dev.cortado.examples.language.cases;

/**
 * Casts, stores and switches that fail, and what runs before (JLS 10.5, 15.6, 15.7, 15.16, 15.26).
 */
public final class RaisedByTypes extends Topic {
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

  enum Color {
    RED,
    GREEN
  }

  private final Node[] nodes = {new Node(), new Leaf(), new Square(), null};

  private final Object[] objects = {new Node(), new Leaf(), new int[2], new Node[1], "text", null};

  private final Node[][] stores = {new Node[2], new Leaf[2], new Square[2]};

  private final Color[] colors = {Color.GREEN, Color.RED, null};

  private final int[] ints = {1, 2, 3};

  private final int[][] rows = {{1, 2}, {}, null};

  private int[] none;

  private int trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private Node node(int i) {
    return nodes[opaque(i)];
  }

  private int[] array(int i) {
    step(7);
    return i == 0 ? ints : none;
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
    () -> rows[opaque(0)][opaque(1)],
    () -> rows[opaque(1)][opaque(0)],
    () -> rows[opaque(2)][opaque(0)],
    () -> rows[opaque(3)][opaque(0)],
    () -> rows[opaque(2)].length,
    () -> ((Leaf) node(1)).own,
    () -> ((Leaf) node(0)).own,
    () -> ((Leaf) node(2)).own,
    () -> (Leaf) node(3) == null ? 1 : 2,
    () -> ((Shape) node(2)).area(),
    () -> ((Shape) node(0)).area(),
    () -> ((int[]) objects[opaque(2)]).length,
    () -> ((int[]) objects[opaque(0)]).length,
    () -> ((Node[]) objects[opaque(3)]).length,
    () -> ((Node[]) objects[opaque(2)]).length,
    () -> ((Node) objects[opaque(4)]).i,
    () -> (Node) objects[opaque(5)] == null ? 1 : 2,
    () -> ((Object[]) objects[opaque(2)]).length,
    () -> ((Leaf[]) objects[opaque(3)]).length,
    () -> {
      stores[opaque(0)][0] = node(1);
      return 1;
    },
    () -> {
      stores[opaque(1)][0] = node(0);
      return 1;
    },
    () -> {
      stores[opaque(1)][1] = node(1);
      return 1;
    },
    () -> {
      stores[opaque(2)][0] = node(3);
      return 1;
    },
    () -> {
      stores[opaque(2)][0] = node(1);
      return 1;
    },
    () -> {
      stores[opaque(1)][2] = node(0);
      return 1;
    },
    () ->
        switch (colors[opaque(0)]) {
          case RED -> 1;
          case GREEN -> 2;
        },
    () ->
        switch (colors[opaque(2)]) {
          case RED -> 1;
          case GREEN -> 2;
        },
    () -> colors[opaque(2)].ordinal(),
    () -> array(1)[step(5)],
    () -> array(0)[step(5)],
    () -> {
      array(1)[step(5)] = step(6);
      return 1;
    },
    () -> {
      array(0)[step(5)] = step(6);
      return 1;
    },
    () -> {
      array(0)[step(5)] = step(6) / opaque(0);
      return 1;
    },
    () -> {
      array(1)[step(5)] += step(6);
      return 1;
    },
    () -> {
      array(0)[step(5)] += step(6);
      return 1;
    },
    () -> array(0)[step(1)] / opaque(0),
    () -> step(1) / opaque(0) + step(2),
    () -> step(1) + step(2) / opaque(0),
    () -> {
      int x = step(4);
      x = x / opaque(0) + step(5);
      return x;
    },
    () -> {
      trace = 8;
      ints[0] = ints[opaque(1)] + ints[opaque(9)];
      return 1;
    },
    () -> ints[0],
    () -> {
      for (int x : none) {
        step(x);
      }
      return 1;
    },
    () -> {
      for (int i = 0; ; i++) {
        step(ints[i]);
      }
    },
    () -> {
      int s = 0;
      for (int i = 5; ; i--) {
        s += 60 / i;
        trace = s;
      }
    },
  };

  private int all(int from, int to) {
    int digest = 0;
    for (int i = from; i < to; i++) {
      digest = digest * 31 + result(tries[i]);
    }
    return digest;
  }

  public int rowsOfRows() {
    return all(0, opaque(5));
  }

  public int castsOfClasses() {
    return all(5, opaque(9));
  }

  public int castsToInterfaces() {
    return all(9, opaque(11));
  }

  public int castsOfArrays() {
    return all(11, opaque(19));
  }

  public int storesOfObjects() {
    return all(19, opaque(25));
  }

  public int switchesOnEnums() {
    return all(25, opaque(28));
  }

  public int orderOfLoads() {
    return all(28, opaque(30));
  }

  public int orderOfStores() {
    return all(30, opaque(33));
  }

  public int orderOfCompoundStores() {
    return all(33, opaque(36));
  }

  public int orderOfOperands() {
    return all(36, opaque(39));
  }

  public int storesDoNotHappen() {
    return all(39, opaque(41));
  }

  public int loopsEndByException() {
    return all(41, opaque(44));
  }

  public int everything() {
    return all(0, opaque(44));
  }
}
