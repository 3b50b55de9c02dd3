package dev.cortado.examples.language.cases;

/** Generics, erasure and the bridges that javac makes (JLS 8.4.8.3, 15.12.4.5). */
public final class Generics extends Topic {
  interface Source<T> {
    T next();
  }

  interface Change<A, B> {
    B apply(A a);
  }

  abstract static class Box<T> {
    T value;

    T get() {
      return value;
    }

    void set(T t) {
      value = t;
    }

    abstract T merge(T other);
  }

  static final class Cell {
    int n;
    final int id;

    Cell(int n, int id) {
      this.n = n;
      this.id = id;
    }
  }

  static final class CellBox extends Box<Cell> {
    int sets;

    @Override
    Cell get() {
      return value;
    }

    @Override
    void set(Cell cell) {
      sets++;
      super.set(cell);
    }

    @Override
    Cell merge(Cell other) {
      value.n += other.n;
      return value;
    }
  }

  final class LateBox extends Box<Cell> {
    @Override
    Cell get() {
      pause();
      return value;
    }

    @Override
    Cell merge(Cell other) {
      pause();
      value.n -= other.n;
      pause();
      return other;
    }
  }

  static class Animal {
    Animal self() {
      return this;
    }

    int legs() {
      return 4;
    }
  }

  static final class Bird extends Animal {
    @Override
    Bird self() {
      return this;
    }

    @Override
    int legs() {
      return 2;
    }

    int wings() {
      return 2;
    }
  }

  static final class Counter implements Source<Cell>, Comparable<Counter> {
    final Cell[] cells = {new Cell(5, 1), new Cell(6, 2), new Cell(7, 3)};
    int at;

    @Override
    public Cell next() {
      return cells[at++ % cells.length];
    }

    @Override
    public int compareTo(Counter other) {
      return at - other.at;
    }
  }

  static <T extends Comparable<T>> T larger(T a, T b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static <T> T choose(boolean first, T a, T b) {
    return first ? a : b;
  }

  private final CellBox box = new CellBox();
  private final LateBox late = new LateBox();
  private final Box<?>[] boxes = {box, late};
  private final Cell one = new Cell(1, 10);
  private final Cell two = new Cell(2, 20);
  private final Counter counter = new Counter();
  private final Counter ahead = new Counter();
  private final Animal[] animals = {new Animal(), new Bird()};
  private final Bird bird = new Bird();
  private final Change<Cell, Cell> swap = cell -> cell == one ? two : one;

  private Box<Cell> any(int index) {
    return index == 0 ? box : late;
  }

  {
    ahead.at = 2;
  }

  public int bridgedGet() {
    Box<Cell> b = any(opaque(0));
    b.set(one);
    return b.get().id;
  }

  public int bridgedSet() {
    int before = box.sets;
    Box<Cell> b = any(opaque(0));
    b.set(two);
    return box.sets - before;
  }

  public int bridgedMerge() {
    one.n = 1;
    two.n = 2;
    Box<Cell> b = any(opaque(0));
    b.set(one);
    return b.merge(two).n;
  }

  public int bridgedGetThatWaits() {
    Box<Cell> b = any(opaque(1));
    b.set(two);
    return b.get().id;
  }

  public int bridgedMergeThatWaits() {
    one.n = 1;
    two.n = 2;
    Box<Cell> b = any(opaque(1));
    b.set(one);
    return b.merge(two).id * 100 + one.n;
  }

  public int bridgesOverBoth() {
    one.n = 1;
    two.n = 2;
    int h = 0;
    for (int i = 0; i < 2; i++) {
      Box<Cell> b = any(i);
      b.set(i == 0 ? one : two);
      h = h * 100 + b.get().id + b.merge(two).n;
    }
    return h;
  }

  public boolean wildcardElements() {
    return boxes[opaque(0)] == box && boxes[opaque(1)] == late;
  }

  public int covariantResult() {
    return animals[opaque(1)].self().legs();
  }

  public int covariantResultOfBase() {
    return animals[opaque(0)].self().legs();
  }

  public int covariantResultStaticType() {
    return bird.self().wings() + bird.self().legs() * 10;
  }

  public int genericInterfaceResult() {
    Source<Cell> source = counter;
    int h = 0;
    for (int i = 0; i < 3; i++) {
      h += source.next().n;
    }
    return h;
  }

  public int comparableBridge() {
    Comparable<Counter> c = counter;
    counter.at = 0;
    return c.compareTo(ahead);
  }

  public int boundedMethod() {
    counter.at = 0;
    return larger(counter, ahead) == ahead ? 1 : 0;
  }

  public int genericMethodCasts() {
    return choose(opaque(1) == 1, one, two).id;
  }

  public int genericMethodCastsOther() {
    return choose(opaque(1) == 2, one, two).id;
  }

  public int genericFunction() {
    return swap.apply(one).id * 100 + swap.apply(two).id;
  }

  public int genericFunctionTwice() {
    return swap.apply(swap.apply(one)).id;
  }
}
