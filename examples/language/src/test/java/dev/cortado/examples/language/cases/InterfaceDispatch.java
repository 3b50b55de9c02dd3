package dev.cortado.examples.language.cases;

/** Calls through interfaces: default, private and static methods (JLS 9.4, 15.12). */
public final class InterfaceDispatch extends Topic {
  interface Shape {
    int area(int k);

    default int twice(int k) {
      return area(k) * 2;
    }

    default int scaled(int k) {
      return factor() * area(k) + hidden();
    }

    private int hidden() {
      return area(1) + 1;
    }

    static int unit() {
      return 7;
    }

    default int factor() {
      return 3;
    }
  }

  interface Named {
    int area(int k);

    default int name() {
      return 40 + area(0);
    }
  }

  interface Left {
    default int side() {
      return 1;
    }
  }

  interface Right {
    default int side() {
      return 2;
    }
  }

  interface FarLeft extends Left {
    @Override
    default int side() {
      return 3 + Left.super.side();
    }
  }

  static class Square implements Shape {
    final int a;

    Square(int a) {
      this.a = a;
    }

    @Override
    public int area(int k) {
      return a * a + k;
    }
  }

  static final class Cube extends Square {
    Cube(int a) {
      super(a);
    }

    @Override
    public int area(int k) {
      return 6 * super.area(k);
    }

    @Override
    public int factor() {
      return 5;
    }
  }

  static final class Both implements Shape, Named, Left, Right {
    @Override
    public int area(int k) {
      return 8 + k;
    }

    @Override
    public int side() {
      return Left.super.side() * 10 + Right.super.side();
    }

    @Override
    public int twice(int k) {
      return Shape.super.twice(k) + 1;
    }
  }

  static final class Far implements FarLeft, Left {}

  private final Shape[] shapes = {new Square(2), new Cube(3), new Both(), new Square(5)};

  private final Both both = new Both();

  private final Far far = new Far();

  private final Left[] lefts = {both, far};

  public int interfaceCall() {
    return shapes[opaque(0)].area(1);
  }

  public int interfaceCallOfSubclass() {
    return shapes[opaque(1)].area(1);
  }

  public int interfaceCallsOverAll() {
    int h = 0;
    for (Shape shape : shapes) {
      h = h * 31 + shape.area(opaque(2));
    }
    return h;
  }

  public int defaultMethod() {
    return shapes[opaque(0)].twice(3);
  }

  public int defaultMethodOverridden() {
    return shapes[opaque(2)].twice(3);
  }

  public int defaultMethodsOverAll() {
    int h = 0;
    for (Shape shape : shapes) {
      h = h * 31 + shape.twice(opaque(2));
    }
    return h;
  }

  public int defaultCallsPrivateMethod() {
    return shapes[opaque(3)].scaled(2);
  }

  public int defaultCallsOverriddenDefault() {
    return shapes[opaque(1)].scaled(2);
  }

  public int staticInterfaceMethod() {
    return Shape.unit() + opaque(1);
  }

  public int superInterfaceDefaults() {
    return both.side();
  }

  public int moreSpecificDefaultWins() {
    return far.side();
  }

  public int defaultsOfTwoImplementors() {
    int h = 0;
    for (Left left : lefts) {
      h = h * 100 + left.side();
    }
    return h;
  }

  public int oneMethodOfTwoInterfaces() {
    Named named = both;
    return named.area(opaque(5)) * 100 + named.name();
  }

  public int receiverByConditional() {
    return (opaque(1) == 1 ? shapes[1] : shapes[2]).area(opaque(4));
  }

  public int receiverBySwitch() {
    return (switch (opaque(3)) {
          case 3 -> shapes[3];
          default -> shapes[0];
        })
        .area(opaque(4));
  }

  public int callThroughField() {
    return both.area(opaque(4)) + far.side();
  }

  public int callOnThis() {
    return opaque(5) + Shape.unit();
  }

  public boolean objectEqualsIsIdentity() {
    return both.equals(both) && !both.equals(far);
  }
}
