package dev.cortado.examples.language.cases;

/** Which method runs: overriding, overloading, interfaces, hiding (JLS 8.4, 9.4, 15.12). */
public final class Dispatch extends Topic {
  abstract static class Base {
    int field = 1;

    static int shared() {
      return 1;
    }

    int template() {
      return before() * 100 + body() * 10 + after();
    }

    int before() {
      return 1;
    }

    abstract int body();

    private int after() {
      return 2;
    }

    int over(int x) {
      return 1;
    }

    int over(long x) {
      return 2;
    }

    int over(Object x) {
      return 3;
    }

    int over(Base x) {
      return 4;
    }

    int over(byte x) {
      return 5;
    }

    int over(char x) {
      return 6;
    }

    int self(Base x) {
      return over(x);
    }

    final int fixed() {
      return field;
    }

    int waits() {
      return 1;
    }

    long wide(int a, long b, byte c, long d, int e) {
      return a + b * 3 + c * 5 + d * 7 + e * 11;
    }
  }

  static class Middle extends Base {
    int field = 2;

    static int shared() {
      return 2;
    }

    @Override
    int body() {
      return 5;
    }

    private int after() {
      return 9;
    }

    @Override
    int over(Base x) {
      return 7;
    }

    int over(Middle x) {
      return 8;
    }

    int viaThis() {
      return this.field * 10 + super.field + ((Base) this).field * 100;
    }

    int after2() {
      return after();
    }
  }

  final class Low extends Middle {
    @Override
    int before() {
      return 3;
    }

    @Override
    int body() {
      return super.body() + 1;
    }

    @Override
    int over(int x) {
      return 9;
    }

    @Override
    int waits() {
      pause();
      return 2;
    }

    @Override
    long wide(int a, long b, byte c, long d, int e) {
      pause();
      return super.wide(e, d, c, b, a) + 1;
    }
  }

  static final class Other extends Base {
    @Override
    int body() {
      return 8;
    }

    @Override
    int template() {
      return super.template() + 1000;
    }
  }

  private final Base[] bases = {new Middle(), new Low(), new Other()};

  private final Middle[] middles = {new Middle(), new Low()};

  static int ownStatic(int x) {
    return x + 1;
  }

  public int templateMethod() {
    return bases[opaque(0)].template();
  }

  public int templateMethodOfSubclass() {
    return bases[opaque(1)].template();
  }

  public int templateMethodOverridden() {
    return bases[opaque(2)].template();
  }

  public int templatesOverAll() {
    int h = 0;
    for (Base base : bases) {
      h = h * 31 + base.template();
    }
    return h;
  }

  public int privateMethodIsNotOverridden() {
    return middles[opaque(0)].template() * 100 + middles[opaque(0)].after2();
  }

  public int overloadByInt() {
    return bases[opaque(0)].over(opaque(1));
  }

  public int overloadByLong() {
    return bases[opaque(0)].over(opaque(1L));
  }

  public int overloadByByte() {
    return bases[opaque(0)].over((byte) opaque(1));
  }

  public int overloadByChar() {
    return bases[opaque(0)].over((char) opaque(1));
  }

  public int overloadByShortWidens() {
    return bases[opaque(0)].over((short) opaque(1));
  }

  public int overloadByObject() {
    return bases[opaque(0)].over((Object) this);
  }

  public int overloadByNullIsMostSpecific() {
    return bases[opaque(2)].over(null);
  }

  public int overloadIsChosenByStaticType() {
    Base argument = middles[opaque(0)];
    return middles[opaque(0)].over(argument);
  }

  public int overloadOfStaticSubtype() {
    return middles[opaque(0)].over(middles[opaque(1)]);
  }

  public int overloadInsideBaseIsOverridden() {
    return bases[opaque(0)].self(bases[opaque(2)]) * 10 + bases[opaque(2)].self(bases[opaque(0)]);
  }

  public int overrideOfOneOverload() {
    return bases[opaque(1)].over(opaque(1)) * 10 + bases[opaque(1)].over(opaque(1L));
  }

  public int fieldsAreHiddenNotOverridden() {
    return middles[opaque(0)].field * 10 + ((Base) middles[opaque(0)]).field;
  }

  public int fieldsThroughThisAndSuper() {
    return middles[opaque(1)].viaThis();
  }

  public int finalMethodReadsItsClass() {
    return middles[opaque(0)].fixed();
  }

  public int staticMethodsAreHidden() {
    return Base.shared() * 10 + Middle.shared();
  }

  public int someTargetsWait() {
    int h = 0;
    for (Base base : bases) {
      h = h * 10 + base.waits();
    }
    return h;
  }

  public int sumAcrossWaitingTargets() {
    return bases[opaque(0)].waits()
        + bases[opaque(1)].waits() * 10
        + bases[opaque(2)].waits() * 100;
  }

  public long manyArguments() {
    return bases[opaque(0)].wide(opaque(1), opaque(2L), (byte) opaque(3), opaque(4L), opaque(5));
  }

  public long manyArgumentsAndWait() {
    return bases[opaque(1)].wide(opaque(1), opaque(2L), (byte) opaque(3), opaque(4L), opaque(5));
  }

  public long manyArgumentsOverAll() {
    long h = 0;
    for (Base base : bases) {
      h =
          h * 31
              + base.wide(opaque(1), opaque(-2L), (byte) opaque(-3), opaque(1L << 40), opaque(5));
    }
    return h;
  }

  public int staticByName() {
    return Dispatch.ownStatic(opaque(5));
  }
}
