package dev.cortado.examples.language.cases;

/** Nested, inner, local and anonymous classes, made while wiring (JLS 8.1.3, 8.5, 14.3, 15.9.5). */
public final class NestedClasses extends Topic {
  private int outerField = 3;
  private static int outerStatic = 4;

  interface Operation {
    int apply(int x);
  }

  static final class Nested {
    private int secret = 5;

    private int hidden(int x) {
      return x + secret;
    }
  }

  final class Inner {
    private int own = 6;

    int sum() {
      return own + outerField + outerStatic;
    }

    void change(int x) {
      outerField = x;
      own += x;
    }

    final class Deep {
      final int mine = 100;

      int all() {
        return mine + own + outerField;
      }

      void bump() {
        own++;
        outerField++;
        outerStatic++;
      }

      NestedClasses top() {
        return NestedClasses.this;
      }

      Inner up() {
        return Inner.this;
      }
    }
  }

  class Shadowing {
    int outerField = 50;

    int read(int outerField) {
      return outerField * 10000 + this.outerField * 100 + NestedClasses.this.outerField;
    }
  }

  final class Extended extends Shadowing {
    @Override
    int read(int x) {
      return super.read(x) + 1;
    }
  }

  private final Nested nested = new Nested();
  private final Inner inner = new Inner();
  private final Inner second = new Inner();
  private final Inner.Deep deep = inner.new Deep();
  private final Shadowing[] shadowing = {new Shadowing(), new Extended()};
  private final Operation anonymous =
      new Operation() {
        private int uses;

        @Override
        public int apply(int x) {
          uses++;
          return x * uses + outerField;
        }
      };
  private final Operation capturing = capture(5, (byte) -3, 1L << 33);
  private final Operation other = capture(7, (byte) 2, -1L);
  private final Operation local = local(11);
  private final Operation[] all = {
    anonymous,
    capturing,
    other,
    local,
    new Operation() {
      @Override
      public int apply(int x) {
        pause();
        return x - outerStatic;
      }
    }
  };

  private Operation capture(int a, byte b, long c) {
    int d = a * 2;
    return new Operation() {
      @Override
      public int apply(int x) {
        return x * a + b + (int) (c >> 30) + d;
      }
    };
  }

  private Operation local(int a) {
    final class Local implements Operation {
      final int squared = a * a;

      @Override
      public int apply(int x) {
        return squared + x + a + outerField;
      }
    }

    return new Local();
  }

  private void reset() {
    outerField = 3;
    outerStatic = 4;
    inner.own = 6;
    second.own = 6;
    nested.secret = 5;
  }

  public int nestedPrivateField() {
    reset();
    nested.secret += opaque(2);
    return nested.secret;
  }

  public int nestedPrivateMethod() {
    reset();
    return nested.hidden(opaque(10));
  }

  public int innerReadsOuter() {
    reset();
    return inner.sum();
  }

  public int innerSeesChangeOfOuter() {
    reset();
    outerField = opaque(30);
    return inner.sum();
  }

  public int innerChangesOuter() {
    reset();
    inner.change(opaque(20));
    return outerField * 100 + inner.own;
  }

  public int innerObjectsHaveOwnFields() {
    reset();
    inner.change(opaque(1));
    second.change(opaque(2));
    return inner.own * 100 + second.own * 10 + outerField;
  }

  public int outerReadsPrivateOfInner() {
    reset();
    inner.own = opaque(9);
    return inner.own + second.own;
  }

  public int deepReadsAll() {
    reset();
    return deep.all();
  }

  public int deepChangesAll() {
    reset();
    deep.bump();
    deep.bump();
    return inner.own * 100 + outerField * 10 + outerStatic;
  }

  public boolean deepKnowsItsOwners() {
    return deep.top() == this && deep.up() == inner && deep.up() != second;
  }

  public int shadowedNames() {
    reset();
    return shadowing[opaque(0)].read(opaque(7));
  }

  public int shadowedNamesInSubclass() {
    reset();
    return shadowing[opaque(1)].read(opaque(7));
  }

  public int anonymousWithState() {
    reset();
    int a = anonymous.apply(10);
    int b = anonymous.apply(10);
    return b - a;
  }

  public int anonymousSeesOuter() {
    reset();
    int a = anonymous.apply(0);
    outerField = opaque(8);
    return anonymous.apply(0) * 10 + a;
  }

  public int anonymousCaptures() {
    return capturing.apply(opaque(2));
  }

  public int anonymousCapturesEachItsOwn() {
    return other.apply(opaque(2)) * 1000 + capturing.apply(opaque(3));
  }

  public int localClassCaptures() {
    reset();
    return local.apply(opaque(2));
  }

  public int differentClassesInArray() {
    reset();
    int h = 0;
    for (Operation operation : all) {
      if (operation != anonymous) {
        h = h * 31 + operation.apply(opaque(3));
      }
    }
    return h;
  }

  public int anonymousThatWaits() {
    reset();
    return all[opaque(4)].apply(20);
  }
}
