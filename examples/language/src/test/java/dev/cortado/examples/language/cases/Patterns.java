package dev.cortado.examples.language.cases;

/**
 * Type tests, casts, patterns, sealed types, records and nulls (JLS 5.5, 8.10, 14.30, 15.16,
 * 15.20.2).
 */
public final class Patterns extends Topic {
  sealed interface Item permits Coin, Note, Stamp {}

  record Coin(int cents) implements Item {}

  record Note(int value, long number) implements Item {
    int doubled() {
      return value * 2;
    }

    static int face() {
      return 5;
    }
  }

  record Stamp(byte kind, char letter, boolean used, Coin coin) implements Item {
    Stamp {
      if (kind < 0) {
        kind = 0;
      }
    }

    Stamp(int kind) {
      this((byte) kind, 'q', true, new Coin(kind));
    }
  }

  static class Animal {
    int legs = 4;
  }

  static class Dog extends Animal {
    int barks = 2;
  }

  static final class Puppy extends Dog {
    int age = 1;
  }

  interface Tagged {
    int tag();
  }

  static final class Bird extends Animal implements Tagged {
    @Override
    public int tag() {
      return 6;
    }
  }

  private final Item[] items = {
    new Coin(25), new Note(10, 1L << 33), new Stamp(-3), null, new Coin(50)
  };
  private final Animal[] animals = {new Animal(), new Dog(), new Puppy(), new Bird(), null};
  private final Object[] objects = {animals, items, new int[] {5}, new Puppy(), new Coin(3), this};
  private final Stamp stamp = new Stamp((byte) 4, '\uffff', false, new Coin(7));
  private final Coin coin = new Coin(7);
  private final Coin twin = new Coin(7);

  private static int value(Item item) {
    if (item instanceof Coin c) {
      return c.cents();
    }
    if (item instanceof Note n && n.value() > 5) {
      return n.doubled();
    }
    if (!(item instanceof Stamp s)) {
      return -1;
    }
    return s.kind() + s.letter() + (s.used() ? 1000 : 0);
  }

  private static int legs(Animal a) {
    return a instanceof Dog d
        ? d.barks * 10 + d.legs
        : a instanceof Tagged t ? t.tag() : a == null ? -1 : a.legs;
  }

  public boolean instanceOfOwnClass() {
    return animals[opaque(1)] instanceof Dog;
  }

  public boolean instanceOfSubclass() {
    return animals[opaque(2)] instanceof Dog;
  }

  public boolean instanceOfSuperclassOnly() {
    return animals[opaque(0)] instanceof Dog;
  }

  public boolean instanceOfSibling() {
    return animals[opaque(3)] instanceof Dog;
  }

  public boolean instanceOfInterface() {
    return animals[opaque(3)] instanceof Tagged && !(animals[opaque(2)] instanceof Tagged);
  }

  public boolean nullIsNoInstance() {
    return animals[opaque(4)] instanceof Animal;
  }

  public boolean instanceOfObject() {
    return objects[opaque(3)] instanceof Object;
  }

  public boolean instanceOfArray() {
    return objects[opaque(2)] instanceof int[] && !(objects[opaque(0)] instanceof int[]);
  }

  public boolean instanceOfObjectArray() {
    return objects[opaque(0)] instanceof Object[] && !(objects[opaque(2)] instanceof Object[]);
  }

  public boolean instanceOfElementType() {
    return objects[opaque(0)] instanceof Animal[] && !(objects[opaque(1)] instanceof Animal[]);
  }

  public int instanceOverAll() {
    int h = 0;
    for (Animal a : animals) {
      h = h * 10 + (a instanceof Puppy ? 3 : a instanceof Dog ? 2 : a instanceof Animal ? 1 : 0);
    }
    return h;
  }

  public int castDown() {
    return ((Puppy) animals[opaque(2)]).age;
  }

  public int castDownByOne() {
    return ((Dog) animals[opaque(2)]).barks;
  }

  public int castToInterface() {
    return ((Tagged) animals[opaque(3)]).tag();
  }

  public boolean castOfNull() {
    return (Dog) animals[opaque(4)] == null;
  }

  public int castOfObject() {
    return ((Puppy) objects[opaque(3)]).legs;
  }

  public int castOfArray() {
    return ((int[]) objects[opaque(2)])[0];
  }

  public int patternBinds() {
    return animals[opaque(1)] instanceof Dog d ? d.barks : -1;
  }

  public int patternFails() {
    return animals[opaque(0)] instanceof Dog d ? d.barks : -1;
  }

  public int patternInAnd() {
    return animals[opaque(2)] instanceof Dog d && d.barks == 2 ? 5 : 6;
  }

  public int patternNegated() {
    if (!(animals[opaque(1)] instanceof Dog d)) {
      return -1;
    }
    return d.legs;
  }

  public int patternInLoop() {
    int h = 0;
    for (Animal a : animals) {
      if (a instanceof Dog d) {
        h = h * 10 + d.barks;
      }
    }
    return h;
  }

  public int patternsOverAnimals() {
    int h = 0;
    for (Animal a : animals) {
      h = h * 31 + legs(a);
    }
    return h;
  }

  public int patternsOverSealed() {
    int h = 0;
    for (Item item : items) {
      h = h * 31 + value(item);
    }
    return h;
  }

  public int patternAcrossWait() {
    if (animals[opaque(1)] instanceof Dog d) {
      pause();
      return d.barks;
    }
    return 0;
  }

  public int recordComponent() {
    return stamp.kind() + stamp.letter();
  }

  public boolean recordBoolean() {
    return stamp.used();
  }

  public long recordLong() {
    return items[opaque(1)] instanceof Note n ? n.number() : 0;
  }

  public int recordInRecord() {
    return stamp.coin().cents();
  }

  public int recordCompactConstructor() {
    return items[opaque(2)] instanceof Stamp s ? s.kind() : -1;
  }

  public int recordOtherConstructor() {
    return items[opaque(2)] instanceof Stamp s ? s.coin().cents() : -1;
  }

  public int recordMethod() {
    return items[opaque(1)] instanceof Note n ? n.doubled() : 0;
  }

  public int recordStatic() {
    return Note.face() + opaque(1);
  }

  public boolean recordIdentity() {
    return coin != twin && coin == coin;
  }

  public boolean nullComparison() {
    return items[opaque(3)] == null && items[opaque(0)] != null;
  }

  public int nullGuard() {
    Item item = items[opaque(3)];
    return item == null ? 1 : value(item);
  }

  public int conditionalOfReferences() {
    return (opaque(1) == 2 ? coin : items[4] instanceof Coin c ? c : twin).cents();
  }

  public boolean thisAsObject() {
    return objects[opaque(5)] == this && objects[opaque(5)] instanceof Patterns;
  }
}
