package dev.cortado.examples.language.cases;

/** Checks that fail in the method that catches (JLS 15.13, 15.17, 15.26). */
public final class RaisedHere extends Topic {
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

  private final Object[] objects = {new Node(), new Leaf(), new int[2], new Node[1], "text", null};

  private final Node[][] stores = {new Node[2], new Leaf[2], new Square[2]};

  private final int[] ints = {1, 2, 3};

  private final float[] floats = {1.5f, 2};

  private final double[] doubles = {1.5, 2};

  private int trace;

  public int here() {
    int x = 3;
    try {
      x = 4;
      x = 5 / opaque(0);
    } catch (ArithmeticException e) {
      x += 10;
    }
    return x;
  }

  public int hereInLoop() {
    int s = 0;
    for (int i = -3; i < 4; i++) {
      try {
        s += 12 / opaque(i);
      } catch (ArithmeticException e) {
        s += 1000;
      } finally {
        s += 10000;
      }
    }
    return s;
  }

  public int hereWithBounds() {
    int s = 0;
    for (int i = -1; i < 5; i++) {
      try {
        s = s * 10 + ints[opaque(i)];
      } catch (IndexOutOfBoundsException e) {
        s = s * 10 + 9;
      }
    }
    return s;
  }

  public float hereWithFloats() {
    float s = 0;
    for (int i = -1; i < 3; i++) {
      try {
        s = s * 10 + floats[opaque(i)];
      } catch (IndexOutOfBoundsException e) {
        s = s * 10 + 9;
      }
    }
    return s;
  }

  public double hereWithDoubles() {
    double s = 0;
    for (int i = -1; i < 3; i++) {
      try {
        s = s * 10 + doubles[opaque(i)];
      } catch (IndexOutOfBoundsException e) {
        s = s * 10 + 9;
      }
    }
    return s;
  }

  public int hereWithNull() {
    int s = 0;
    for (Node n : nodes) {
      try {
        s += n.call();
      } catch (NullPointerException e) {
        s += 1000;
      }
    }
    return s;
  }

  public int hereWithCasts() {
    int s = 0;
    for (Object o : objects) {
      try {
        s = s * 3 + (((Node) o) == null ? 0 : 1);
      } catch (ClassCastException e) {
        s = s * 3 + 2;
      }
    }
    return s;
  }

  public int hereWithStores() {
    int s = 0;
    for (Node[] to : stores) {
      for (Node n : nodes) {
        try {
          to[0] = n;
          s = s * 2;
        } catch (ArrayStoreException e) {
          s = s * 2 + 1;
        }
      }
    }
    return s;
  }

  public boolean messageOfDivision() {
    try {
      return 5 / opaque(0) == 1;
    } catch (ArithmeticException e) {
      return e.getMessage() != null;
    }
  }

  public long storedBeforeIsSeen() {
    trace = 0;
    try {
      trace = 5;
      trace = trace / opaque(0);
    } catch (ArithmeticException e) {
      trace += 100;
    }
    return trace;
  }
}
