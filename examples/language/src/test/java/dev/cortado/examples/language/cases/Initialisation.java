package dev.cortado.examples.language.cases;

/**
 * Fields as initialisers and constructors left them at build time (JLS 8.3.2, 8.6 to 8.8, 12.5).
 */
public final class Initialisation extends Topic {
  private static int order;
  private static final int A = next(1);
  private static final int B = next(2);
  private static int late;

  static {
    late = next(3);
  }

  private static final int C = next(4);
  private static final long WIDE = 1L << 40;
  private static final byte NARROW = (byte) 0x1ff;
  private static final int[] TABLE = new int[8];
  private static int forward = Later.VALUE + 1;

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = i == 0 ? 1 : TABLE[i - 1] * 3;
    }
  }

  private static int next(int x) {
    return order = order * 10 + x;
  }

  static final class Later {
    static int calls;
    static final int VALUE = compute();

    private static int compute() {
      calls++;
      return 41;
    }
  }

  static class Base {
    int a = 1;
    int seen;
    final int b;

    {
      a += 10;
    }

    Base() {
      b = a * 2;
      seen = early();
      a++;
    }

    Base(int x) {
      this();
      a += x;
    }

    int early() {
      return -1;
    }
  }

  static final class Derived extends Base {
    int own = 7;
    final int constant = 9;
    final int computed = TABLE.length;

    {
      own *= 2;
    }

    Derived() {
      super(100);
      own++;
    }

    @Override
    int early() {
      return own * 1000 + constant * 10 + computed;
    }
  }

  interface Constants {
    int X = Integer.parseInt("77");
    int Y = X + 1;
  }

  static final class Implementor implements Constants {
    int z = Y + 1;
  }

  enum Planet {
    NEAR(3, 5),
    FAR(4, 6) {
      @Override
      int weight() {
        return super.weight() * 100;
      }
    };
    private final int mass;
    private final long radius;
    private static int made;

    static {
      for (Planet planet : values()) {
        made += planet.mass;
      }
    }

    Planet(int mass, long radius) {
      this.mass = mass;
      this.radius = radius;
    }

    int weight() {
      return mass * 10;
    }
  }

  private final Base base = new Base();
  private final Derived derived = new Derived();
  private final Implementor implementor = new Implementor();
  private final Planet[] planets = Planet.values();
  private final int fromText = "cortado".length() * 10 + "cortado".indexOf('t');
  private int fresh;
  private long freshLong;
  private Object freshObject;
  private boolean freshBoolean;
  private int counted = ++fresh;

  public int staticsInTextualOrder() {
    return A * 10000 + B * 100 + C;
  }

  public int staticBlock() {
    return late;
  }

  public int staticOrder() {
    return order;
  }

  public long staticLongConstant() {
    return WIDE + opaque(1);
  }

  public int staticByteConstant() {
    return NARROW + opaque(1);
  }

  public int staticTable() {
    int h = 0;
    for (int x : TABLE) {
      h += x;
    }
    return h;
  }

  public int staticTableElement() {
    return TABLE[opaque(7)];
  }

  public int staticOfOtherClass() {
    return forward;
  }

  public int otherClassInitialisedOnce() {
    return Later.calls * 100 + Later.VALUE;
  }

  public int baseAfterConstructor() {
    return base.a * 100 + base.b;
  }

  public int virtualCallFromBaseConstructor() {
    return base.seen;
  }

  public int derivedBeforeItsInitialisers() {
    return derived.seen;
  }

  public int derivedAfterConstructors() {
    return derived.a * 1000 + derived.b;
  }

  public int derivedOwnFields() {
    return derived.own * 100 + derived.constant + derived.computed;
  }

  public int interfaceConstants() {
    return Constants.X + Constants.Y + implementor.z;
  }

  public int enumFields() {
    int h = 0;
    for (Planet planet : planets) {
      h = h * 100 + planet.mass + (int) planet.radius;
    }
    return h;
  }

  public int enumBodies() {
    int h = 0;
    for (Planet planet : planets) {
      h = h * 10000 + planet.weight();
    }
    return h;
  }

  public int enumStaticBlock() {
    return Planet.made;
  }

  public int computedFromText() {
    return fromText;
  }

  public boolean defaults() {
    return freshLong == 0 && freshObject == null && !freshBoolean;
  }

  public int fieldInitialiserWithEffect() {
    return fresh * 10 + counted;
  }

  public int staticWritten() {
    order = opaque(5);
    int r = next(6);
    order = 1234;
    return r;
  }

  public int instanceWritten() {
    derived.own += opaque(5);
    int r = derived.own;
    derived.own = 15;
    return r;
  }
}
