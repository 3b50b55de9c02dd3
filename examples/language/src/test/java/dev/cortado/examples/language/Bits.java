package dev.cortado.examples.language;

import java.util.BitSet;

/** Sets of bits that device code makes. */
public final class Bits extends Topic {
  private final BitSet wired = new BitSet(70);

  @Override
  void exercise() {
    BitSet few = new BitSet(20);
    BitSet many = new BitSet(100);
    BitSet some = new BitSet();
    few.set(3);
    many.set(3);
    many.set(70);
    some.set(5, 9);
    tell(few);
    tell(many);
    tell(some);
    tell(new BitSet(0));
    out(few.intersects(many));
    wired.or(many);
    many.and(few);
    tell(many);
    out(many.equals(few));
    few.flip(3);
    tell(few);
    wired.xor(some);
    tell(wired);
  }

  private static void tell(BitSet bits) {
    out(bits.size());
    out(bits.length());
    out(bits.cardinality());
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      out(i);
    }
  }
}
